import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GroupEffects } from "@/components/measures/group-effects";
import { MeasureDeliveries } from "@/components/measures/measure-deliveries";
import { MeasureEvents } from "@/components/measures/measure-events";
import { type CaseLink, MeasureFacts } from "@/components/measures/measure-facts";
import { MeasureReports } from "@/components/measures/measure-reports";
import { MeasureState } from "@/components/measures/measure-state";
import { RectifyChecklist } from "@/components/measures/rectify-checklist";
import { SettleMeasure } from "@/components/measures/settle-measure";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { can } from "@/domain/access/rules/can";
import { caseNumbers } from "@/domain/desk/queries/case-numbers";
import { roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { isId } from "@/domain/kernel/ids";
import { getMeasure, type MeasureFile } from "@/domain/measures/queries/get-measure";
import { listMeasures } from "@/domain/measures/queries/list-measures";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import {
  approveMeasureAction,
  confirmRectificationAction,
  liftMeasureAction,
  rejectMeasureAction,
  shortenMeasureAction,
  withdrawMeasureAction,
} from "../actions";
import { endedStates } from "../search-params";

type Given = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Given) {
  const { number } = await params;
  return { title: isId(number) ? (await getTranslations("measures"))("title") : number };
}

/** One measure: facts and arithmetic, what happened, what the platform was told, and what may be done with it now. */
export default async function MeasurePage({ params }: Given) {
  const ctx = await pageCtx("staff");
  const { number } = await params;
  if (!isId(number) && !/^M-\d{4}-\d{2}-\d{4,}$/.test(number)) notFound();
  const file = await orRefusalPage(getMeasure.ask(ctx, isId(number) ? { measureId: number } : { number }));
  if (isId(number)) redirect(`/measures/${file.number}`);
  const t = await getTranslations("measures");
  const kind = await getTranslations("notices.measure.kind");
  const role = roleOf(ctx.actor);
  return (
    <>
      <PageBar crumbs={[{ label: t("title"), href: "/measures" }, { label: file.number }]} note={t("zone")} />
      <PageBody className="lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
        <Panel>
          <PanelHead title={kind(file.kind)} note={<MeasureState state={file.state} />} />
          <div className="border-b border-border bg-surface-2 px-3 py-2">
            <SettleMeasure
              file={file}
              may={{
                approve: can(role, "measure.approve"),
                withdraw: can(role, "measure.suspend-directly"),
                lift: can(role, "measure.lift"),
                confirm: can(role, "rectification.confirm"),
              }}
              still={await stillSuspended(ctx, file)}
              now={ctx.now()}
              actions={{
                approve: approveMeasureAction,
                reject: rejectMeasureAction,
                withdraw: withdrawMeasureAction,
                lift: liftMeasureAction,
                shorten: shortenMeasureAction,
                confirm: confirmRectificationAction,
              }}
            />
          </div>
          <MeasureFacts file={file} caseLink={await caseLinkOf(ctx, file)} now={ctx.now()} />
        </Panel>
        <div className="flex min-w-0 flex-col gap-3">
          {file.kind === "suspend-manager" && !over(file) ? (
            <Panel>
              <PanelHead title={t("groups.title")} />
              {file.groups.length > 0 ? (
                <PanelBody>
                  <GroupEffects groups={file.groups} />
                </PanelBody>
              ) : (
                <EmptyState>{t("groups.none")}</EmptyState>
              )}
            </Panel>
          ) : null}
          {file.checklist.length > 0 ? (
            <Panel>
              <PanelHead title={t("checklist.title")} />
              <RectifyChecklist items={file.checklist} />
            </Panel>
          ) : null}
          <Panel>
            <PanelHead title={t("report.title")} note={t("report.note")} />
            <MeasureReports reports={file.reports} now={ctx.now()} />
          </Panel>
          <Panel>
            <PanelHead title={t("events.title")} />
            <MeasureEvents events={file.events} interim={file.interim} />
          </Panel>
          <Panel>
            <PanelHead title={t("delivery.title")} />
            <MeasureDeliveries deliveries={file.deliveries} />
          </Panel>
        </div>
      </PageBody>
    </>
  );
}

/** Over: who runs the groups meanwhile is then no question any more. */
function over({ state }: MeasureFile): boolean {
  return endedStates.some((ended) => ended === state);
}

async function caseLinkOf(ctx: Ctx, { caseId }: MeasureFile): Promise<CaseLink | null> {
  if (!caseId) return null;
  const number = (await caseNumbers.ask(ctx, { caseIds: [caseId] }))[caseId];
  if (!number) return null;
  return { number, href: can(roleOf(ctx.actor), "case.view") ? `/cases/${number}` : null };
}

/** The suspension that would still run if this one were lifted. */
async function stillSuspended(ctx: Ctx, { id, kind, person, state }: MeasureFile) {
  if (kind !== "suspend-manager" || state !== "active" || !person) return null;
  const { rows } = await listMeasures.ask(ctx, { personId: person.id, kind, state: "active" });
  const others = rows.flatMap(({ id: other, number, endsAt }) =>
    endsAt && endsAt > ctx.now() && other !== id ? [{ number, until: endsAt }] : [],
  );
  return others.toSorted((a, b) => b.until.getTime() - a.until.getTime())[0] ?? null;
}
