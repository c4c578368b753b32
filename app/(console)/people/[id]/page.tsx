import { getLocale, getTranslations } from "next-intl/server";
import { SubjectHistory } from "@/components/groups/subject-history";
import { IdentityPanel } from "@/components/people/identity-panel";
import { PersonCredit } from "@/components/people/person-credit";
import { PersonGroups } from "@/components/people/person-groups";
import { PersonHead } from "@/components/people/person-head";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { can } from "@/domain/access/rules/can";
import { listCases } from "@/domain/cases/queries/list-cases";
import { getStanding } from "@/domain/credit/queries/get-standing";
import { personGroups } from "@/domain/desk/queries/person-groups";
import { roleOf } from "@/domain/kernel/actor";
import { listMeasures } from "@/domain/measures/queries/list-measures";
import { getPerson } from "@/domain/people/queries/get-person";
import { maskName } from "@/domain/people/rules/mask";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { revealFieldAction } from "../actions";

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await pageCtx("staff");
  const { id } = await params;
  const person = await orRefusalPage(getPerson.ask(ctx, { personId: id }));
  const role = roleOf(ctx.actor);
  const [groups, standing, measures, cases] = await Promise.all([
    orRefusalPage(personGroups.ask(ctx, { personId: id })),
    orRefusalPage(getStanding.ask(ctx, { personId: id })),
    orRefusalPage(listMeasures.ask(ctx, { personId: id })),
    can(role, "case.view") ? orRefusalPage(listCases.ask(ctx, { personId: id })) : null,
  ]);
  const t = await getTranslations("people");
  const locale = await getLocale();
  const name = maskName(person.displayName);
  return (
    <SectionMessages namespaces={["people"]}>
      <PageBar
        crumbs={[{ label: t("title"), href: "/people" }, { label: name }]}
        note={t("zone")}
        actions={
          can(role, "report.create") ? (
            <ButtonLink href={`/cases/reports/new?person=${person.id}`}>{t("report")}</ButtonLink>
          ) : null
        }
      />
      <PersonHead
        person={person}
        name={name}
        level={standing.levelInForce}
        score={standing.score.score}
        now={ctx.now()}
      />
      <PageBody>
        {person.verification.state === "verified" ? null : <Banner tone="warn">{t("unverifiedNote")}</Banner>}
        <div className="grid gap-3 lg:grid-cols-[360px_minmax(0,1fr)] lg:items-start">
          <IdentityPanel
            personId={person.id}
            identity={person.identity}
            reveal={person.reveal}
            sameDocument={person.sameDocument}
            state={person.verification.state}
            method={person.verification.method}
            verifiedAt={person.verification.at}
            registeredAt={person.registeredAt}
            action={revealFieldAction}
          />
          <div className="flex min-w-0 flex-col gap-3">
            <PersonGroups rows={groups} />
            <PersonCredit standing={standing} locale={locale} />
            <SubjectHistory
              words="people"
              cases={cases?.rows ?? null}
              measures={measures.rows}
              locale={locale}
              allHref={`/cases?view=all&person=${person.id}`}
            />
          </div>
        </div>
      </PageBody>
    </SectionMessages>
  );
}
