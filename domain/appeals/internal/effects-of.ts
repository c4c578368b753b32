import { createHash } from "node:crypto";
import { and, count, eq, inArray, isNull, or } from "drizzle-orm";
import { appealStays, groups, reportItems, reports } from "@/db/schema";
import type { AppealEffects, EntryEffect, FindingEffect, MeasureEffect } from "@/domain/appeals/effects";
import type { MeasureAnswer, ProposedOutcome } from "@/domain/appeals/inputs";
import { outcomeOf, worsenings } from "@/domain/appeals/rules/outcome";
import { changesOutlook, type PersonChanges } from "@/domain/credit/queries/changes-outlook";
import type { FindingContent } from "@/domain/credit/rules/facts";
import type { FindingChange } from "@/domain/credit/rules/finding-changes";
import type { Ctx } from "@/domain/kernel/ctx";
import { imposedOn } from "@/domain/measures/queries/imposed-on";
import { type RecheckedMeasure, recheckOutlook } from "@/domain/measures/queries/recheck-outlook";
import type { Appealed, MeasureRow } from "./appealed";
import { type CheckedOutcome, checkedOutcome } from "./checked-outcome";
import { caseWithoutFinding } from "./current-findings";
import { type GroundlessMessage, groundlessMessages } from "./groundless-messages";

/** What an answer does, with what the command needs to do it. */
export interface AppealEffect {
  shown: AppealEffects;
  checked: CheckedOutcome;
  changes: ReadonlyMap<string, FindingChange>;
  imposed: Awaited<ReturnType<typeof imposedOn>>;
  reversed: string[];
  groundless: GroundlessMessage[];
  /** No finding of the case stands any more. */
  emptiesCase: boolean;
}

/**
 * Works out what an answer would do at an instant: everything recomputed as if the findings had always read so; measures
 * kept, shortened or voided, never added or lengthened (credit policy 4.6). Throws invalid for what cannot be answered so.
 */
export async function effectsOf(
  ctx: Pick<Ctx, "db">,
  appealed: Appealed,
  proposed: Pick<ProposedOutcome, "findings" | "measures">,
  at: Date,
): Promise<AppealEffect> {
  const checked = await checkedOutcome(ctx, appealed, proposed, at);
  const changes = new Map<string, FindingChange>();
  for (const { findingId, result, now } of checked.findings) {
    if (result === "reverse") changes.set(findingId, { kind: "reverse" });
    if (result === "modify" && now) changes.set(findingId, { kind: "modify", content: now });
  }
  const personIds = [...new Set(appealed.findings.flatMap((one) => (changes.has(one.id) && one.personId) || []))];
  const imposed = await imposedOn(ctx, personIds);
  const people = changes.size > 0 ? await changesOutlook(ctx, changes, at.getTime(), imposed) : [];
  const reversed = [...changes].flatMap(([id, change]) => (change.kind === "reverse" ? [id] : []));
  const suspensions = people.flatMap((person) => person.suspensions);
  const rechecked = changes.size > 0 ? await recheckOutlook(ctx, { reversed, suspensions }) : [];
  const measures = await measureEffects(ctx, appealed, checked.measures, rechecked, at);
  const emptiesCase =
    reversed.length > 0 &&
    appealed.notice.caseId !== null &&
    (await caseWithoutFinding(ctx, appealed.notice.caseId, reversed));
  const groundless = await groundlessMessages(ctx, reversed);
  const shown = {
    at,
    outcome: outcomeOf(
      checked.findings.map((one) => one.result),
      measures.filter((one) => one.own).map((one) => one.result),
    ),
    findings: checked.findings,
    measures,
    ...creditEffects(people, checked.findings),
    reportersCorrected: emptiesCase ? await reportersOf(ctx, appealed.notice.caseId ?? "") : 0,
    reportsCorrected: await sentReports(ctx, measures),
    messages: groundless.length,
    staysEnd: await openStays(ctx, appealed),
  };
  return { shown: { ...shown, digest: digestOf(shown) }, checked, changes, imposed, reversed, groundless, emptiesCase };
}

function creditEffects(people: readonly PersonChanges[], findings: readonly FindingEffect[]) {
  const own = new Set(findings.map((one) => one.findingId));
  const changed = people.flatMap((person) => person.entries);
  const entries = changed.flatMap(({ findingId, before, after }): EntryEffect[] => {
    if (!before) return [];
    const { category, points: pointsBefore } = before;
    const pointsAfter = after?.points ?? null;
    const expiresAfter = after ? new Date(after.expiresAt) : null;
    return [{ findingId, category, own: own.has(findingId), pointsBefore, pointsAfter, expiresAfter }];
  });
  const modified = findings.flatMap(({ findingId, category, severity, role, tier, now }) => {
    if (!now || role === "group") return [];
    const before: FindingContent = { category, severity, role, tier };
    return [{ findingId, before, after: now }];
  });
  const [person] = people;
  return {
    score: person ? { before: person.before, after: person.after } : null,
    entries,
    regained: people.flatMap((one) => [...one.regained]),
    regranted: people.flatMap((one) => one.regranted).reduce((sum, one) => sum + one.points, 0),
    worse: worsenings(modified, changed),
  };
}

async function measureEffects(
  ctx: Pick<Ctx, "db">,
  appealed: Appealed,
  chosen: readonly MeasureAnswer[],
  rechecked: readonly RecheckedMeasure[],
  at: Date,
): Promise<MeasureEffect[]> {
  const groupIds = [...appealed.measures, ...rechecked].flatMap((one) => one.groupId ?? []);
  const rows =
    groupIds.length > 0
      ? await ctx.db
          .select({ id: groups.id, code: groups.code, name: groups.name })
          .from(groups)
          .where(inArray(groups.id, groupIds))
      : [];
  const named = new Map(rows.map((group) => [group.id, group]));
  const own = appealed.measures.map((measure) => {
    const { id, number, kind, state, endsAt, groupId } = measure;
    const told = { measureId: id, number, kind, state, endsAt, group: named.get(groupId ?? "") ?? null, own: true };
    const recomputed = rechecked.find((one) => one.measureId === id);
    return {
      ...told,
      ...milder(
        measure,
        recomputed,
        chosen.find((one) => one.measureId === id),
        at,
      ),
    };
  });
  const others = rechecked
    .filter((one) => !own.some(({ measureId }) => measureId === one.measureId))
    .map(
      ({ measureId, number, kind, state, endsAt, groupId, becomes, newEndsAt, days }): MeasureEffect => ({
        ...{ measureId, number, kind, state, endsAt },
        group: named.get(groupId ?? "") ?? null,
        result: becomes === "void" ? "void" : "shorten",
        newEndsAt,
        newDays: days,
        by: "recomputed",
        own: false,
      }),
    );
  return [...own, ...others];
}

type Change = Pick<MeasureEffect, "result" | "newEndsAt" | "newDays" | "by">;

/** Of the recomputation and the reviewer's choice what is milder for the person. */
function milder(
  measure: MeasureRow,
  recomputed: RecheckedMeasure | undefined,
  chosen: MeasureAnswer | undefined,
  at: Date,
): Change {
  const nothing: Change = { result: "keep", newEndsAt: null, newDays: null, by: null };
  if (measure.state === "void") return nothing;
  if (recomputed?.becomes === "void") return { ...nothing, result: "void", by: "recomputed" };
  if (chosen?.result === "void") return { ...nothing, result: "void", by: "chosen" };
  const ends = chosen?.result === "shorten" ? (chosen.endsAt ?? at) : null;
  const shorter = recomputed?.newEndsAt ?? null;
  if (ends && (!shorter || ends < shorter)) return { result: "shorten", newEndsAt: ends, newDays: null, by: "chosen" };
  if (shorter) return { result: "shorten", newEndsAt: shorter, newDays: recomputed?.days ?? null, by: "recomputed" };
  return nothing;
}

async function reportersOf(ctx: Pick<Ctx, "db">, caseId: string): Promise<number> {
  const [row] = await ctx.db
    .select({ reports: count() })
    .from(reports)
    .where(and(eq(reports.caseId, caseId), eq(reports.state, "answered"), eq(reports.outcome, "violation")));
  return row?.reports ?? 0;
}

async function sentReports(ctx: Pick<Ctx, "db">, measures: readonly MeasureEffect[]): Promise<number> {
  const voided = measures.flatMap((one) => (one.result === "void" ? one.measureId : []));
  if (voided.length === 0) return 0;
  const [row] = await ctx.db
    .select({ items: count() })
    .from(reportItems)
    .where(and(inArray(reportItems.measureId, voided), eq(reportItems.kind, "measure"), eq(reportItems.state, "sent")));
  return row?.items ?? 0;
}

async function openStays(ctx: Pick<Ctx, "db">, { findings, measures }: Appealed): Promise<number> {
  const of = [
    ...(findings.length > 0 ? [inArray(appealStays.findingId, ids(findings))] : []),
    ...(measures.length > 0 ? [inArray(appealStays.measureId, ids(measures))] : []),
  ];
  if (of.length === 0) return 0;
  const [row] = await ctx.db
    .select({ stays: count() })
    .from(appealStays)
    .where(and(isNull(appealStays.until), or(...of)));
  return row?.stays ?? 0;
}

const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

/** Over everything the reviewer sees except the clock. */
function digestOf(shown: Omit<AppealEffects, "digest">): string {
  const { at: _, ...rest } = shown;
  return createHash("sha256").update(JSON.stringify(rest)).digest("hex").slice(0, 16);
}
