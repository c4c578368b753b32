import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CaseHead } from "@/components/cases/case-head";
import { CaseTimeline } from "@/components/cases/case-timeline";
import { ClaimBar } from "@/components/cases/claim-bar";
import { DecisionContext } from "@/components/cases/decision-context";
import { partyKey } from "@/components/cases/decision-draft";
import { InterimPanel } from "@/components/cases/interim-panel";
import { NoteDialog } from "@/components/cases/note-dialog";
import { QueueColumn } from "@/components/cases/queue-column";
import { ReclassifyDialog } from "@/components/cases/reclassify-dialog";
import { PageBar } from "@/components/shell/page-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { can } from "@/domain/access/rules/can";
import { getCase } from "@/domain/cases/queries/get-case";
import { listCases } from "@/domain/cases/queries/list-cases";
import { isOpenCase } from "@/domain/cases/rules/case-transition";
import { caseConversation } from "@/domain/desk/queries/case-conversation";
import { caseEvidence } from "@/domain/desk/queries/case-evidence";
import { roleOf } from "@/domain/kernel/actor";
import { maskName } from "@/domain/people/rules/mask";
import { categoryName } from "@/lib/category-name";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { pathPart } from "@/lib/path-part";
import {
  addNoteAction,
  changeCategoryAction,
  claimNextCaseAction,
  extendClaimAction,
  imposeInterimAction,
  releaseCaseAction,
  renewInterimAction,
} from "../actions";
import { categoryChoices, startingQuotes } from "../case-parts";
import { caseAddress, readCaseParams } from "../search-params";
import { CaseMaterial } from "./case-material";
import { DecisionColumn } from "./decision-column";
import { knownParties } from "./known-parties";
import { queueBeside } from "./queue-beside";

type Given = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Given) {
  return { title: pathPart((await params).number) };
}

export default async function CasePage({ params: path, searchParams }: Given) {
  const ctx = await pageCtx("staff");
  const number = pathPart((await path).number).slice(0, 20);
  const params = readCaseParams(await searchParams);
  const { rows } = await orRefusalPage(listCases.ask(ctx, { number }));
  const id = rows[0]?.id;
  if (!id) notFound();
  const { at, before, after } = params;
  const [file, conversation, evidence, beside] = await Promise.all([
    orRefusalPage(getCase.ask(ctx, { caseId: id })),
    orRefusalPage(caseConversation.ask(ctx, { caseId: id, at, before, after })),
    orRefusalPage(caseEvidence.ask(ctx, { caseId: id })),
    queueBeside(ctx, number, params.queue),
  ]);
  const t = await getTranslations("cases");
  const locale = await getLocale();
  const now = ctx.now();
  const role = roleOf(ctx.actor);
  const open = isOpenCase(file.state);
  const workable = open && file.state !== "waiting";
  const may = workable && can(role, "case.decide");
  const categories = categoryChoices(await getTranslations("notices"), locale);
  const parties = knownParties(file, now);
  const hrefOf = (part: Partial<typeof params>) => caseAddress(number, { ...params, ...part });
  const claim = file.claim && { ...file.claim, until: file.claim.until.toISOString() };
  return (
    <SectionMessages namespaces={["cases"]}>
      <PageBar
        crumbs={[{ label: t("title"), href: "/cases" }, { label: number }]}
        note={t("zone")}
        actions={
          beside?.nextHref && beside.nextHref !== "/cases" ? (
            <ButtonLink href={beside.nextHref} variant="quiet" size="small" prefetch={false}>
              {t("head.skip")}
            </ButtonLink>
          ) : null
        }
      />
      <DecisionContext
        key={file.id}
        caseId={file.id}
        active={may}
        start={{
          category: file.category,
          severity: file.severity,
          quotes: startingQuotes(file.group?.id ?? null, conversation, evidence.rows),
          liable: parties
            .filter((party) => party.role === "sender" || party.role === "organiser")
            .map((party) => partyKey(party)),
        }}
      >
        <div
          className={
            beside
              ? "lg:h-page lg:grid lg:grid-cols-[minmax(0,1fr)_388px] xl:grid-cols-[272px_minmax(0,1fr)_388px]"
              : "lg:h-page lg:grid lg:grid-cols-[minmax(0,1fr)_388px]"
          }
        >
          {beside ? (
            <QueueColumn
              rows={beside.rows}
              counts={beside.counts}
              filter={params.queue}
              current={number}
              now={now}
              locale={locale}
              claimNext={claimNextCaseAction}
              hrefOf={(other, queue) => caseAddress(other, { queue })}
            />
          ) : null}
          <div className="flex min-h-0 min-w-0 flex-col border-border bg-surface lg:border-r">
            <CaseHead
              file={file}
              category={categoryName(file.category, locale)}
              platform={locale.startsWith("zh") ? file.platform.nameZh : file.platform.nameEn}
              now={now}
              open={open}
              claim={
                can(role, "case.claim") && workable ? (
                  <ClaimBar
                    key={claim?.until}
                    caseId={file.id}
                    claim={claim}
                    now={now.toISOString()}
                    actions={{ extend: extendClaimAction, release: releaseCaseAction }}
                  />
                ) : null
              }
              actions={
                <>
                  <a href="#decision" className="link min-h-6 lg:hidden">
                    {t("decide.open")}
                  </a>
                  {can(role, "case.note") ? <NoteDialog caseId={file.id} action={addNoteAction} /> : null}
                  {may ? (
                    <ReclassifyDialog
                      key={file.version}
                      caseId={file.id}
                      version={file.version}
                      category={file.category}
                      severity={file.severity}
                      categories={categories}
                      action={changeCategoryAction}
                    />
                  ) : null}
                </>
              }
            />
            <InterimPanel
              file={file}
              may={open && can(role, "case.decide")}
              mask={maskName}
              actions={{ impose: imposeInterimAction, renew: renewInterimAction }}
            />
            <CaseMaterial
              ctx={ctx}
              file={file}
              conversation={conversation}
              evidence={evidence}
              params={params}
              hrefOf={hrefOf}
              may={may}
              now={now}
              locale={locale}
            />
            <CaseTimeline file={file} now={now} allHref={hrefOf({ tab: "history" })} />
          </div>
          <div id="decision" className="min-h-0 min-w-0 scroll-mt-11">
            <DecisionColumn
              ctx={ctx}
              file={file}
              conversation={conversation}
              categories={categories}
              parties={parties}
              nextHref={beside?.nextHref ?? "/cases"}
              locale={locale}
            />
          </div>
        </div>
      </DecisionContext>
    </SectionMessages>
  );
}
