import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Submit } from "@/components/forms/submit";
import { ChooseGroup } from "@/components/reporting/choose-group";
import { FilingForm } from "@/components/reporting/filing-form";
import { MessageChoices } from "@/components/reporting/message-choices";
import { OwnReportsList } from "@/components/reporting/own-reports-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { ownGroupMessages } from "@/domain/desk/queries/own-group-messages";
import { ownGroups } from "@/domain/desk/queries/own-groups";
import { ownReports } from "@/domain/desk/queries/own-reports";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { reportOptions } from "@/lib/report-options";
import { reportAsPersonAction } from "./actions";
import { readReportParams } from "./search-params";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("standing");
  return { title: t("report.title") };
}

/** Report a crime or violation in an own group, and see what became of the own reports. */
export default async function MyReportPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await pageCtx("person");
  const { groupId, until } = readReportParams(await searchParams);
  const [groups, reports, t, locale] = await Promise.all([
    orRefusalPage(ownGroups.ask(ctx, {})),
    orRefusalPage(ownReports.ask(ctx, {})),
    getTranslations("standing.report"),
    getLocale(),
  ]);
  const chosen = groupId ?? (groups.length === 1 ? groups[0]?.id : undefined);
  const talk = chosen ? await orRefusalPage(ownGroupMessages.ask(ctx, { groupId: chosen, until })) : null;
  return (
    <div className="mx-auto flex max-w-[860px] flex-col gap-3">
      <Panel>
        <PanelHead as="h1" title={t("title")} />
        <PanelBody className="flex flex-col gap-4">
          <p className="measure">
            {t("note")} <span className="text-danger">{t("urgent")}</span>
          </p>
          {groups.length === 0 ? (
            <EmptyState action={<ButtonLink href="/report">{t("publicPage")}</ButtonLink>}>{t("noGroups")}</EmptyState>
          ) : (
            <ChooseGroup
              groups={groups}
              chosen={chosen}
              until={until}
              oldest={talk?.more ? talk.messages.at(-1) : undefined}
            />
          )}
          {chosen && talk ? (
            <FilingForm
              key={chosen}
              action={reportAsPersonAction}
              label={t("title")}
              receiptLabel={t("receipt")}
              againLabel={t("again")}
            >
              <input type="hidden" name="subject.groupId" value={chosen} />
              <MessageChoices messages={talk.messages} now={ctx.now()} />
              <Field name="category" label={t("category")} required>
                <Select options={reportOptions(locale)} placeholder={t("chooseCategory")} />
              </Field>
              <Field name="words" label={t("words")} hint={t("wordsHint")}>
                <Textarea rows={4} maxLength={2000} />
              </Field>
              <div>
                <Submit size="large">{t("submit")}</Submit>
              </div>
            </FilingForm>
          ) : null}
        </PanelBody>
      </Panel>
      <OwnReportsList reports={reports} />
    </div>
  );
}
