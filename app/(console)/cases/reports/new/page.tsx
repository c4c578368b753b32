import { forbidden, notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MarkedText } from "@/components/cases/marked-text";
import { NewReportForm } from "@/components/cases/new-report-form";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { can } from "@/domain/access/rules/can";
import { reportCategories } from "@/domain/cases/rules/report-categories";
import { type ReportTarget, reportTarget } from "@/domain/desk/queries/report-target";
import { roleOf } from "@/domain/kernel/actor";
import { isId } from "@/domain/kernel/ids";
import { inLocale } from "@/lib/category-name";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { reportAsStaffAction } from "../../actions";

type Search = { message?: string; group?: string; person?: string };

/**
 * Report by staff: `?group=…&message=…` a message, `?person=…` (and `group` where it happened) a person, `?group=…` a
 * group. Archive, group and person pages link here.
 */
export default async function NewReportPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await pageCtx("staff");
  if (!can(roleOf(ctx.actor), "report.create")) forbidden();
  const { message, group, person } = await searchParams;
  if ([group, person].some((id) => id && !isId(id))) notFound();
  const asked = subjectOf({ message, group, person });
  const t = await getTranslations("cases.newReport");
  const all = await getTranslations("cases");
  const locale = await getLocale();
  const target = asked ? await orRefusalPage(reportTarget.ask(ctx, asked)) : null;
  const options = reportCategories.map(({ code, name }) => ({
    value: code,
    label: `${code} ${inLocale(name, locale)}`,
  }));
  return (
    <SectionMessages namespaces={["cases"]}>
      <PageBar crumbs={[{ label: all("title"), href: "/cases" }, { label: t("title") }]} note={all("zone")} />
      <PageBody>
        <Panel className="max-w-3xl">
          <PanelHead title={t("title")} note={t("note")} />
          {asked && target ? (
            <>
              <Target target={target} />
              <PanelBody className="border-t border-border">
                <NewReportForm subject={asked} categories={options} action={reportAsStaffAction} />
              </PanelBody>
            </>
          ) : (
            <EmptyState>{t("nothing")}</EmptyState>
          )}
        </Panel>
      </PageBody>
    </SectionMessages>
  );
}

async function Target({ target }: { target: ReportTarget }) {
  const t = await getTranslations("cases.newReport");
  const talk = await getTranslations("cases.talk");
  const { message, person, group } = target;
  return (
    <DefinitionList
      items={[
        { term: t("subject"), value: t(target.kind) },
        ...(message
          ? [
              {
                term: t("message"),
                value:
                  message.text === null ? (
                    <span className="text-text-2">{talk("recalledKept")}</span>
                  ) : (
                    <MarkedText text={message.text} />
                  ),
                note: <Time at={message.sentAt} />,
              },
            ]
          : []),
        ...(person ? [{ term: t("person"), value: `${person.name} ${person.code}` }] : []),
        ...(group ? [{ term: t("group"), value: `${group.name} ${group.code}` }] : []),
      ]}
    />
  );
}

type Asked = Parameters<typeof reportTarget.ask>[1] & Record<string, string>;

function subjectOf({ message, group, person }: Search): Asked | null {
  if (message && group) return { kind: "message", groupId: group, messageId: message };
  if (person) return { kind: "person", personId: person, ...(group ? { groupId: group } : {}) };
  return group ? { kind: "group", groupId: group } : null;
}
