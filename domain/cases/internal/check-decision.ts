import { inArray } from "drizzle-orm";
import { groups } from "@/db/schema";
import type { DecisionConsequences } from "@/domain/cases/consequences";
import type { DecideCaseInput } from "@/domain/cases/inputs";
import { longestDelayMs } from "@/domain/cases/rules/decision-duties";
import { creditOutlook } from "@/domain/credit/queries/credit-outlook";
import { isBetterLevel } from "@/domain/credit/rules/level";
import type { FindingRole } from "@/domain/credit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { type FieldProblem, invalid } from "@/domain/kernel/errors";
import { DAY_MS } from "@/domain/kernel/time";
import { imposedSuspensions } from "@/domain/measures/queries/imposed-suspensions";
import { startProblem } from "@/domain/measures/rules/planned-start";
import type { CaseRow } from "./case-row";
import { type CheckedDecision, effectsOf } from "./effects";
import { noticesOf } from "./notices-of";
import { resolveFindings } from "./resolve-findings";

type DecisionInput = Pick<DecideCaseInput, "outcome" | "findings" | "measures" | "removeMessages" | "reason" | "delay">;

/** Facts of a proposed finding for the engine. */
export function proposedFacts(decision: CheckedDecision, caseId: string) {
  return decision.findings.flatMap(({ subject, role, ...finding }) =>
    subject.kind === "person" ? [{ ...finding, personId: subject.id, role: role as FindingRole, caseId }] : [],
  );
}

/**
 * Checks a decision against taxonomy, archive, memberships, the recorded clock and what the policy proposes, and works out
 * everything that would follow now. The same for preview and decision. Throws invalid with every problem and its field.
 */
export async function checkDecision(
  ctx: Ctx,
  row: CaseRow,
  input: DecisionInput,
): Promise<{ decision: CheckedDecision; effects: DecisionConsequences }> {
  const shape = [...shapeProblems(input), ...delayProblems(input, ctx.now())];
  const { findings, problems } = await resolveFindings(ctx, row, input.findings);
  const all = [...shape, ...problems, ...(await measureProblems(ctx, row, input))];
  if (all.length > 0) throw invalid(all);
  const { outcome, measures, removeMessages, reason, delay } = input;
  const decision: CheckedDecision = { outcome, findings, measures, removeMessages, reason, delay };
  const at = ctx.now();
  const proposed = proposedFacts(decision, row.id);
  const imposed = await imposedSuspensions(ctx, [...new Set(proposed.map((one) => one.personId))]);
  const credit = await creditOutlook(ctx, proposed, at.getTime(), imposed);
  const material = await effectsOf(ctx, row, decision, at, credit);
  const effects: DecisionConsequences = { ...material.effects, notices: noticesOf(material) };
  const excessive = [...suspensionProblems(input, effects), ...levelProblems(input, effects)];
  if (excessive.length > 0) throw invalid(excessive);
  return { decision, effects };
}

function shapeProblems({ outcome, findings, measures }: DecisionInput): FieldProblem[] {
  const imposed = measures.suspensions.length + measures.groups.length + measures.people.length;
  if (outcome === "violation") return findings.length > 0 ? [] : [{ field: "findings", rule: "finding-missing" }];
  const problems: FieldProblem[] = [];
  if (findings.length > 0) problems.push({ field: "findings", rule: "finding-without-violation" });
  if (imposed > 0) problems.push({ field: "measures", rule: "measure-without-violation" });
  return problems;
}

/** A notice may be delayed where there is somebody to tell, and for 30 days at most. */
function delayProblems({ outcome, delay }: DecisionInput, now: Date): FieldProblem[] {
  if (!delay) return [];
  if (outcome !== "violation") return [{ field: "delay.ground", rule: "delay-without-violation" }];
  if (delay.until <= now) return [{ field: "delay.until", rule: "in-the-past" }];
  if (delay.until.getTime() - now.getTime() <= longestDelayMs) return [];
  return [{ field: "delay.until", rule: "delay-too-long", facts: { days: longestDelayMs / DAY_MS } }];
}

/** Measures hit only whom and what the findings are about. */
async function measureProblems(ctx: Ctx, row: CaseRow, { findings, measures }: DecisionInput): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const found = new Set(findings.map((one) => one.subject.id));
  const persons = new Set(findings.flatMap(({ subject }) => (subject.kind === "person" ? [subject.id] : [])));
  const seen = new Set<string>();
  for (const [i, { personId, kind }] of measures.people.entries()) {
    const field = `measures.people.${i}.personId`;
    if (!persons.has(personId)) problems.push({ field, rule: "not-among-findings" });
    if (seen.has(`${kind} ${personId}`)) problems.push({ field, rule: "twice" });
    seen.add(`${kind} ${personId}`);
  }
  const touched = new Set([
    row.groupId,
    ...findings.flatMap((one) => one.quotes.map((quote) => quote.groupId)),
    ...found,
  ]);
  const closed = await closedAmong(
    ctx,
    measures.groups.map((one) => one.groupId),
  );
  for (const [i, { groupId, kind, ...one }] of measures.groups.entries()) {
    const startsAt = "startsAt" in one ? one.startsAt : undefined;
    const field = `measures.groups.${i}.groupId`;
    if (!touched.has(groupId)) problems.push({ field, rule: "not-in-case" });
    else if (closed.has(groupId)) problems.push({ field, rule: "group-closed" });
    if (seen.has(`${kind} ${groupId}`)) problems.push({ field, rule: "twice" });
    seen.add(`${kind} ${groupId}`);
    const wrong = startProblem(startsAt, ctx.now());
    if (wrong) problems.push({ field: `measures.groups.${i}.startsAt`, ...wrong });
  }
  return problems;
}

async function closedAmong(ctx: Ctx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.db
    .select({ id: groups.id, status: groups.status })
    .from(groups)
    .where(inArray(groups.id, [...ids]));
  return new Set(rows.flatMap(({ id, status }) => (status === "closed" ? [id] : [])));
}

/** A lowered level is lower than what credit leaves. */
function levelProblems({ measures }: DecisionInput, effects: DecisionConsequences): FieldProblem[] {
  return measures.people.flatMap((one, i): FieldProblem[] => {
    if (one.kind !== "lower-level") return [];
    const level = effects.people.find((person) => person.personId === one.personId)?.after.level;
    if (level && isBetterLevel(level, one.level)) return [];
    return [{ field: `measures.people.${i}.level`, rule: "level-not-lower", facts: { level: level ?? "" } }];
  });
}

/** A suspension may be shortened, never lengthened, and none is made up (design: duration may be shortened). */
function suspensionProblems({ measures }: DecisionInput, effects: DecisionConsequences): FieldProblem[] {
  return measures.suspensions.flatMap(({ personId, days }, i): FieldProblem[] => {
    const proposal = effects.people.find((person) => person.personId === personId)?.suspension?.proposal;
    if (!proposal) return [{ field: `measures.suspensions.${i}.personId`, rule: "no-suspension-proposed" }];
    if (days <= proposal.days) return [];
    return [{ field: `measures.suspensions.${i}.days`, rule: "never-longer", facts: { maximum: proposal.days } }];
  });
}
