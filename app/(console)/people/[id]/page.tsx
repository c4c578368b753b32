import { getLocale, getTranslations } from "next-intl/server";
import { SubjectCases, SubjectMeasures } from "@/components/groups/subject-history";
import { IdentityPanel } from "@/components/people/identity-panel";
import { PersonAccesses } from "@/components/people/person-accesses";
import { PersonCredit } from "@/components/people/person-credit";
import { PersonGroups } from "@/components/people/person-groups";
import { PersonHead } from "@/components/people/person-head";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { LinkTabs } from "@/components/ui/link-tabs";
import { can } from "@/domain/access/rules/can";
import { listCases } from "@/domain/cases/queries/list-cases";
import { getStanding } from "@/domain/credit/queries/get-standing";
import { personAccesses } from "@/domain/desk/queries/person-accesses";
import { personGroups } from "@/domain/desk/queries/person-groups";
import { roleOf } from "@/domain/kernel/actor";
import { listMeasures } from "@/domain/measures/queries/list-measures";
import { getPerson } from "@/domain/people/queries/get-person";
import { maskName } from "@/domain/people/rules/mask";
import { listPlatforms } from "@/domain/platforms/queries/list-platforms";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { SuspendManager } from "../../measures/suspend-manager";
import { revealFieldAction } from "../actions";

const tabs = ["overview", "credit", "measures", "cases", "access"] as const;

type Given = { params: Promise<{ id: string }>; searchParams: Promise<{ tab?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PersonPage({ params, searchParams }: Given) {
  const ctx = await pageCtx("staff");
  const [{ id }, given] = await Promise.all([params, searchParams]);
  const person = await orRefusalPage(getPerson.ask(ctx, { personId: id }));
  const role = roleOf(ctx.actor);
  const [groups, standing, measures, cases, access, platforms] = await Promise.all([
    orRefusalPage(personGroups.ask(ctx, { personId: id })),
    orRefusalPage(getStanding.ask(ctx, { personId: id })),
    orRefusalPage(listMeasures.ask(ctx, { personId: id })),
    can(role, "case.view") ? orRefusalPage(listCases.ask(ctx, { personId: id })) : null,
    orRefusalPage(personAccesses.ask(ctx, { personId: id })),
    orRefusalPage(listPlatforms.ask(ctx, {})),
  ]);
  const t = await getTranslations("people");
  const locale = await getLocale();
  const name = maskName(person.displayName);
  const named = platforms.find((one) => one.code === person.platform);
  const shown = tabs.filter((tab) => tab !== "cases" || cases);
  const tab = shown.find((one) => one === given.tab) ?? "overview";
  const whole = tab !== "overview";
  const counts = { measures: measures.rows.length, cases: cases?.rows.length };
  const panels = {
    credit: <PersonCredit standing={standing} locale={locale} />,
    measures: <SubjectMeasures words="people" rows={measures.rows} most={whole ? undefined : 8} />,
    cases: cases ? (
      <SubjectCases
        words="people"
        rows={cases.rows}
        most={whole ? undefined : 8}
        locale={locale}
        allHref={`/cases?view=all&person=${person.id}`}
      />
    ) : null,
    access: (
      <PersonAccesses
        {...access}
        most={whole ? undefined : 5}
        allHref={access.whole ? `/audit?subjectKind=person&subjectId=${person.id}` : null}
      />
    ),
  };
  return (
    <SectionMessages namespaces={["people"]}>
      <PageBar crumbs={[{ label: t("title"), href: "/people" }, { label: name }]} note={t("zone")} />
      <PersonHead
        person={person}
        name={name}
        platform={(locale === "en" ? named?.nameEn : named?.nameZh) ?? person.platform}
        level={standing.levelInForce}
        score={standing.score.score}
        creates={groups.filter((one) => one.role === "creator").length}
        manages={groups.filter((one) => one.role === "manager").length}
        now={ctx.now()}
        actions={
          <>
            {can(role, "report.create") ? (
              <ButtonLink href={`/cases/reports/new?person=${person.id}`}>{t("report")}</ButtonLink>
            ) : null}
            <SuspendManager ctx={ctx} person={person} />
          </>
        }
      />
      <div className="bg-surface">
        <LinkTabs
          label={t("tab.label")}
          tabs={shown.map((one) => ({
            href: one === "overview" ? `/people/${id}` : `/people/${id}?tab=${one}`,
            label: t(`tab.${one}`),
            count: one === "measures" || one === "cases" ? counts[one] : undefined,
            current: one === tab,
          }))}
        />
      </div>
      <PageBody>
        {person.verification.state === "verified" ? null : <Banner tone="warn">{t("unverifiedNote")}</Banner>}
        {tab === "overview" ? (
          <div className="grid gap-3 lg:grid-cols-[360px_minmax(0,1fr)] lg:items-start">
            <IdentityPanel
              personId={person.id}
              identity={person.identity}
              reveal={person.reveal}
              sameDocument={person.sameDocument}
              state={person.verification.state}
              method={person.verification.method}
              verifiedAt={person.verification.at}
              action={revealFieldAction}
            />
            <div className="flex min-w-0 flex-col gap-3">
              <PersonGroups rows={groups} />
              {panels.credit}
              {panels.cases}
              {panels.measures}
              {panels.access}
            </div>
          </div>
        ) : (
          panels[tab]
        )}
      </PageBody>
    </SectionMessages>
  );
}
