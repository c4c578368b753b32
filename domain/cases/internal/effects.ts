import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { groups, memberships, people, reports } from "@/db/schema";
import type {
  AffectedGroup,
  DecisionConsequences,
  GroupConsequence,
  PersonConsequence,
  ResolvedFinding,
  SuspensionConsequence,
} from "@/domain/cases/consequences";
import type { ConfirmedMeasures, DecideCaseInput } from "@/domain/cases/inputs";
import { undoMs } from "@/domain/cases/rules/claim";
import { approvalKind, decisionApproval, reportDuty, retentionOf } from "@/domain/cases/rules/decision-duties";
import type { DecisionPreview } from "@/domain/credit/rules/preview";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { managementCover, runMeanwhile } from "@/domain/measures/queries/management-cover";
import { appealWindowMs, approvalWindowMs } from "@/domain/measures/rules/appeal-window";
import { rectifyMs } from "@/domain/measures/rules/group-ladder";
import type { CaseRow } from "./case-row";
import type { Effects, NoticeMaterial } from "./notices-of";

/** What a decision says, after all checks. */
export interface CheckedDecision {
  outcome: DecideCaseInput["outcome"];
  findings: readonly ResolvedFinding[];
  measures: ConfirmedMeasures;
  removeMessages: boolean;
  reason: string;
  /** Ground and review date of a delayed notice. */
  delay?: DecideCaseInput["delay"];
}

/**
 * Everything that follows from a decision at an instant, from the credit that its findings yield: for the preview by
 * the engine, when it takes effect as recorded; with all that its notices are made of. Reads, writes nothing.
 */
export async function effectsOf(
  ctx: Ctx,
  row: CaseRow,
  decision: CheckedDecision,
  at: Date,
  credit: ReadonlyMap<string, DecisionPreview>,
): Promise<NoticeMaterial> {
  const { findings, measures } = decision;
  const persons = await personConsequences(ctx, decision, at, credit);
  const groupConsequences = await groupConsequencesOf(ctx, decision, at);
  const minorOf = (personId: string) => findings.find((one) => one.subject.id === personId)?.minor ?? null;
  const reasons = decisionApproval(
    findings,
    [
      ...measures.groups.map(({ kind }) => ({ kind, days: null, minor: null })),
      ...measures.people.map(({ kind, days, personId }) => ({ kind, days, minor: minorOf(personId) })),
    ],
    decision.delay !== undefined,
  );
  const categories = findings.map((one) => one.category);
  const duty = reportDuty(categories, at.getTime());
  const retention = retentionOf(categories, at.getTime());
  const violation = decision.outcome === "violation";
  const answered = await openReportsOf(ctx, row.id);
  const effects: Effects = {
    at,
    people: persons,
    groups: groupConsequences,
    removals: violation && decision.removeMessages ? removalsOf(findings) : [],
    reportsAnswered: answered.length,
    approval: { kind: approvalKind(reasons), reasons, lapsesAfterHours: approvalWindowMs / HOUR_MS },
    appealUntil: violation ? new Date(at.getTime() + appealWindowMs) : null,
    reportClock: { duty: duty.duty, dueAt: duty.dueAt === null ? null : new Date(duty.dueAt) },
    retention: { class: retention.class, until: new Date(retention.until) },
    undoSeconds: undoMs / 1000,
  };
  return {
    row,
    decision,
    effects,
    reports: answered,
    groupNames: await groupNamesOf(ctx, findings, measures),
    managers: await managersOf(ctx, groupConsequences),
  };
}

async function personConsequences(
  ctx: Ctx,
  { findings, measures }: CheckedDecision,
  at: Date,
  credit: ReadonlyMap<string, DecisionPreview>,
): Promise<PersonConsequence[]> {
  if (credit.size === 0) return [];
  const rows = await ctx.db
    .select({ id: people.id, code: people.code, displayName: people.displayName })
    .from(people)
    .where(inArray(people.id, [...credit.keys()]));
  const named = new Map(rows.map((person) => [person.id, person]));
  const absent = new Set([...credit].flatMap(([id, outlook]) => (outlook.suspension ? [id] : [])));
  const cover = await managementCover(ctx, [...absent]);
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return [...credit].map(([personId, outlook]) => {
    const managed = cover.filter((group) => group.managers.some((one) => one.personId === personId));
    const affected: AffectedGroup[] = managed.map((group) => ({
      id: group.id,
      code: group.code,
      name: group.name,
      runBy: runMeanwhile(group, absent, at),
    }));
    return {
      personId,
      code: named.get(personId)?.code ?? "",
      displayName: named.get(personId)?.displayName ?? "",
      before: outlook.before,
      after: outlook.after,
      entries: outlook.entries.flatMap((entry) => {
        const finding = byId.get(entry.findingId);
        return finding ? [{ ...entry, finding }] : [];
      }),
      suspension: suspensionOf(personId, outlook, measures, affected),
      revocationProposed: outlook.suspension?.proposeRevocation ?? false,
      lost: [...outlook.lost],
      measures: measures.people
        .filter((one) => one.personId === personId)
        .map(({ days, ...one }) => ({
          kind: one.kind,
          days,
          endsAt: new Date(at.getTime() + days * DAY_MS),
          ...(one.kind === "lower-level" ? { level: one.level } : {}),
        })),
    };
  });
}

/** As proposed by the policy, or as long as the decider confirmed if that is shorter: never longer. */
function suspensionOf(
  personId: string,
  { suspension, suspendedUntil }: DecisionPreview,
  measures: ConfirmedMeasures,
  affected: AffectedGroup[],
): SuspensionConsequence | null {
  if (!suspension) return null;
  const confirmed = measures.suspensions.find((one) => one.personId === personId)?.days ?? suspension.days;
  const days = Math.min(confirmed, suspension.days);
  const endsAt = new Date(suspension.startsAt + days * DAY_MS);
  // Without the shortening, the latest end is the proposal's own unless another one runs longer.
  const running = suspendedUntil !== null && suspendedUntil > suspension.endsAt ? suspendedUntil : 0;
  return {
    proposal: suspension,
    days,
    startsAt: new Date(suspension.startsAt),
    endsAt,
    effectiveUntil: new Date(Math.max(endsAt.getTime(), running)),
    groups: affected,
  };
}

async function groupConsequencesOf(
  ctx: Ctx,
  { findings, measures }: CheckedDecision,
  at: Date,
): Promise<GroupConsequence[]> {
  const ids = new Set([
    ...findings.flatMap(({ subject }) => (subject.kind === "group" ? [subject.id] : [])),
    ...measures.groups.map((one) => one.groupId),
  ]);
  if (ids.size === 0) return [];
  const rows = await ctx.db
    .select({ id: groups.id, code: groups.code, name: groups.name })
    .from(groups)
    .where(inArray(groups.id, [...ids]));
  return rows.map(({ id, code, name }) => ({
    groupId: id,
    code,
    name,
    findings: findings.filter(({ subject }) => subject.kind === "group" && subject.id === id),
    measures: measures.groups
      .filter((one) => one.groupId === id)
      .map((one) => {
        const { kind } = one;
        if (kind === "rectify") return { kind, days: null, startsAt: at, endsAt: new Date(at.getTime() + rectifyMs) };
        const planned = one.startsAt ? new Date(one.startsAt) : at;
        const startsAt = planned > at ? planned : at;
        if (kind === "close") return { kind, days: null, startsAt, endsAt: null };
        return { kind, days: one.days, startsAt, endsAt: new Date(startsAt.getTime() + one.days * DAY_MS) };
      }),
  }));
}

function removalsOf(findings: readonly ResolvedFinding[]): DecisionConsequences["removals"] {
  const removals = new Map<string, DecisionConsequences["removals"][number]>();
  for (const { groupId, messageId, sentAt } of findings.flatMap((one) => one.quotes)) {
    removals.set(`${groupId} ${messageId}`, { groupId, messageId, sentAt: new Date(sentAt) });
  }
  return [...removals.values()];
}

/** Reports of a case that have not been answered yet. */
export async function openReportsOf(ctx: Pick<Ctx, "db">, caseId: string) {
  return await ctx.db
    .select({
      id: reports.id,
      number: reports.number,
      category: reports.category,
      reporterPersonId: reports.reporterPersonId,
      displayName: people.displayName,
    })
    .from(reports)
    .leftJoin(people, eq(people.id, reports.reporterPersonId))
    .where(and(eq(reports.caseId, caseId), ne(reports.state, "answered")));
}

async function groupNamesOf(ctx: Ctx, findings: readonly ResolvedFinding[], measures: ConfirmedMeasures) {
  const ids = new Set([...findings.flatMap((one) => one.groupId ?? []), ...measures.groups.map((one) => one.groupId)]);
  if (ids.size === 0) return new Map<string, { id: string; code: string; name: string }>();
  const rows = await ctx.db
    .select({ id: groups.id, code: groups.code, name: groups.name })
    .from(groups)
    .where(inArray(groups.id, [...ids]));
  return new Map(rows.map((group) => [group.id, group]));
}

async function managersOf(ctx: Ctx, concerned: readonly GroupConsequence[]) {
  const ids = concerned.filter((group) => group.measures.length > 0).map((group) => group.groupId);
  if (ids.length === 0) return [];
  return await ctx.db
    .select({ groupId: memberships.groupId, personId: memberships.personId, displayName: people.displayName })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(inArray(memberships.groupId, ids), isNull(memberships.until), ne(memberships.role, "member")));
}
