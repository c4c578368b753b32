import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AppealActs } from "@/components/appeals/appeal-acts";
import { AppealColumn } from "@/components/appeals/appeal-column";
import { AppealEvents } from "@/components/appeals/appeal-events";
import { AppealState } from "@/components/appeals/appeal-state";
import { DecisionColumn } from "@/components/appeals/decision-column";
import { EvidenceColumn } from "@/components/appeals/evidence-column";
import { OutcomeForm } from "@/components/appeals/outcome-form";
import { OwnArguments } from "@/components/appeals/own-arguments";
import { noticeText } from "@/components/notices/notice-text";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Clock } from "@/components/ui/clock";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { can } from "@/domain/access/rules/can";
import type { AppealFile } from "@/domain/appeals/appeal-file";
import { getAppeal } from "@/domain/appeals/queries/get-appeal";
import { taxonomy } from "@/domain/credit/vocabulary/taxonomy";
import { roleOf } from "@/domain/kernel/actor";
import { isId } from "@/domain/kernel/ids";
import { categoryName } from "@/lib/category-name";
import { formatDate, formatDateTime } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { noticeWords } from "@/lib/notice-words";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import {
  acknowledgeAppealAction,
  assignAppealAction,
  claimAppealAction,
  decideAppealAction,
  extendAppealAction,
  releaseAppealAction,
} from "../actions";
import { previewAppealAction } from "../preview-action";

type Given = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Given) {
  const { number } = await params;
  return { title: isId(number) ? (await getTranslations("appeals"))("title") : number };
}

/** One appeal: the decision, its evidence and the appeal side by side, and below them the answer with what follows from it. */
export default async function AppealPage({ params }: Given) {
  const ctx = await pageCtx("staff");
  const { number } = await params;
  if (!isId(number) && !/^A-\d{4}-\d{2}-\d{4,}$/.test(number)) notFound();
  const file = await orRefusalPage(getAppeal.ask(ctx, isId(number) ? { appealId: number } : { number }));
  if (isId(number)) redirect(`/appeals/${file.number}`);
  const [t, words, locale] = await Promise.all([getTranslations("appeals"), noticeWords(), getLocale()]);
  const role = roleOf(ctx.actor);
  const open = file.state === "submitted" || file.state === "assigned";
  return (
    <SectionMessages namespaces={["appeals"]}>
      <PageBar crumbs={[{ label: t("title"), href: "/appeals" }, { label: file.number }]} note={t("zone")} />
      <PageBody>
        <Panel>
          <PanelHead
            as="h1"
            title={`${t(`stage.${file.stage}`)} ${file.number}`}
            note={
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <AppealState state={file.state} overdue={file.overdue} />
                {file.severity ? <SeverityBadge severity={file.severity} codeOnly /> : null}
                <bdi>{file.person.displayName}</bdi>
                <span>{t("page.person", { score: file.person.score, level: file.person.level })}</span>
                {file.caseNumber ? (
                  <Link href={`/cases/${file.caseNumber}`} className="link">
                    {t("page.case", { number: file.caseNumber })}
                  </Link>
                ) : null}
              </span>
            }
            actions={open ? <Clock dueAt={file.dueAt} now={ctx.now()} words /> : null}
          />
          <div className="border-b border-border bg-surface-2 px-3 py-2 last:border-b-0">
            <AppealActs
              file={file}
              may={{ review: can(role, "appeal.review"), assign: can(role, "appeal.assign") }}
              actions={{
                claim: claimAppealAction,
                release: releaseAppealAction,
                acknowledge: acknowledgeAppealAction,
                assign: assignAppealAction,
                extend: extendAppealAction,
              }}
            />
          </div>
        </Panel>
        <div className="grid gap-3 lg:grid-cols-3 lg:items-start">
          <DecisionColumn file={file} notice={noticeText(file.notice.facts, words, file.notice.words)} />
          <EvidenceColumn file={file} />
          <AppealColumn file={file} />
        </div>
        {open && file.mine ? (
          <Panel>
            <PanelHead title={t("page.outcome")} />
            <PanelBody>
              <OutcomeForm
                key={file.version}
                appealId={file.id}
                version={file.version}
                findings={await findingsOf(file)}
                measures={await measuresOf(file, ctx.now())}
                raised={file.arguments.map(({ id }, index) => ({
                  id,
                  label: t("page.answerTo", { index: index + 1 }),
                }))}
                categories={taxonomy.map(({ code }) => ({
                  value: code,
                  label: `${code} ${categoryName(code, locale)}`,
                }))}
                action={decideAppealAction}
                ask={previewAppealAction}
              />
            </PanelBody>
          </Panel>
        ) : null}
        {open ? null : (
          <Panel>
            <PanelHead
              title={t("page.outcome")}
              note={
                file.decidedAt
                  ? t("page.answeredBy", { name: file.decidedBy ?? "–", at: formatDateTime(file.decidedAt) })
                  : null
              }
            />
            <PanelBody className="flex flex-col gap-3">
              {file.reason ? <p className="measure whitespace-pre-line">{file.reason}</p> : null}
              <OwnArguments raised={file.arguments} answered={file.decidedAt !== null} />
            </PanelBody>
          </Panel>
        )}
        <Panel>
          <PanelHead title={t("page.history")} />
          <AppealEvents events={file.events} />
        </Panel>
      </PageBody>
    </SectionMessages>
  );
}

async function findingsOf(file: AppealFile) {
  const [t, locale] = await Promise.all([getTranslations("appeals"), getLocale()]);
  return file.findings
    .filter((finding) => !finding.reversed)
    .map(({ id, category, severity, role, tier }) => ({
      ...{ id, category, severity, role, tier },
      label: t("page.findingResult", { category: categoryName(category, locale), code: category, severity }),
    }));
}

async function measuresOf(file: AppealFile, now: Date) {
  const [t, kind] = await Promise.all([getTranslations("appeals"), getTranslations("notices.measure.kind")]);
  return file.measures
    .filter(({ state }) => state !== "void")
    .map(({ id, number, kind: what, endsAt }) => ({
      id,
      running: endsAt !== null && endsAt > now,
      label: endsAt
        ? t("page.measureResult", { measure: kind(what), number, end: formatDate(endsAt) })
        : t("page.measureOpen", { measure: kind(what), number }),
    }));
}
