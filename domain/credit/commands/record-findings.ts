import type { z } from "zod";
import { findingEvidence, findings } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { ensurePolicy } from "@/domain/credit/commands/ensure-policy";
import { type groupFinding, type personFinding, recordFindingsInput } from "@/domain/credit/inputs";
import { lockPeople } from "@/domain/credit/internal/lock-people";
import { creditOutlook } from "@/domain/credit/queries/credit-outlook";
import { levelInForce } from "@/domain/credit/rules/level";
import type { DecisionPreview } from "@/domain/credit/rules/preview";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { writeStanding } from "@/domain/people/commands/write-standing";
import { standingsOf } from "@/domain/people/queries/standings-of";

type PersonFinding = z.output<typeof personFinding>;
type Finding = PersonFinding | z.output<typeof groupFinding>;

/** What the findings did, for the measures and notices that follow in the same transaction. */
export interface RecordedFindings {
  /** The moment of effect: the transaction's clock, or 1 ms after the person's last finding if that is later. */
  effectiveAt: Date;
  credit: Map<string, DecisionPreview>;
}

/**
 * Records the findings of a decision and derives the credit of everybody concerned, as its consequence. Locks these
 * people in the order of their ids, so that of two decisions about one person at the same instant the second counts the
 * first: both cannot miss a threshold. Throws refused `clock-behind-ledger`.
 */
export const recordFindings = defineCommand({
  name: "credit.record-findings",
  permission: "credit.record",
  consequence: true,
  input: recordFindingsInput,
  async run({ ctx, input }) {
    await ensurePolicy.execute(ctx, {});
    const about = input.findings.filter((one): one is PersonFinding => one.kind === "person");
    const personIds = [...new Set(about.map((one) => one.personId))].sort();
    const effectiveAt = await lockPeople(ctx, personIds);
    const at = effectiveAt.getTime();
    const proposed = about.map((one) => ({
      ...one,
      caseId: input.caseId,
      occurredAt: one.occurredAt.getTime(),
      decidedAt: input.decidedAt?.getTime(),
    }));
    const credit = await creditOutlook(ctx, proposed, at, new Map(Object.entries(input.imposed)));
    const policies = new Map([...credit.values()].flatMap((one) => one.entries.map((e) => [e.findingId, e.policyId])));
    await ctx.db
      .insert(findings)
      .values(input.findings.map((one) => rowOf(one, input, effectiveAt, policies.get(one.id) ?? "CP-1", ctx)));
    const evidence = input.findings.flatMap((one) =>
      one.evidence.map((item) => ({ id: newId(), findingId: one.id, ...item })),
    );
    if (evidence.length > 0) await ctx.db.insert(findingEvidence).values(evidence);
    await writeStandings(ctx, credit);
    const [first, ...others] = input.findings.map((one) => auditOf(one, input.decisionId, input.caseId, credit));
    if (!first) throw new Error("no findings");
    return changed<RecordedFindings>({ effectiveAt, credit }, [first, ...others]);
  },
});

function rowOf(
  one: Finding,
  { decisionId, caseId, decidedAt }: { decisionId: string; caseId: string; decidedAt?: Date },
  effectiveAt: Date,
  policyId: string,
  ctx: Ctx,
): typeof findings.$inferInsert {
  const shared = {
    id: one.id,
    decisionId,
    caseId,
    groupId: one.groupId,
    category: one.category,
    severity: one.severity,
    ground: one.ground,
    occurredAt: one.occurredAt,
    effectiveAt,
    decidedAt,
    policyId,
    recordedAt: ctx.now(),
  };
  if (one.kind === "group") return { ...shared, groupSubjectId: one.groupSubjectId, role: "group" };
  const { personId, role, tier, knowledgeAt, actedAt, minor } = one;
  return { ...shared, personId, role, tier, knowledgeAt, actedAt, minor };
}

/** The stored copy for lists and the gate: the level in force goes down at once, up only at the daily run (CP-1 4.2). */
async function writeStandings(ctx: Ctx, credit: ReadonlyMap<string, DecisionPreview>): Promise<void> {
  const before = await standingsOf(ctx, [...credit.keys()]);
  for (const [personId, { after, entries }] of credit) {
    const level = levelInForce(before.get(personId)?.level ?? null, after.level, false);
    const policyId = entries.at(-1)?.policyId ?? "CP-1";
    await writeStanding.execute(ctx, {
      personId,
      credit: { score: after.score, rawScore: after.raw, level, policyId },
    });
  }
}

function auditOf(one: Finding, decisionId: string, caseId: string, credit: ReadonlyMap<string, DecisionPreview>) {
  const personId = one.kind === "person" ? one.personId : null;
  const entry = personId ? credit.get(personId)?.entries.find((candidate) => candidate.findingId === one.id) : null;
  return {
    action: "finding.recorded" as const,
    subject: { kind: "finding" as const, id: one.id },
    context: { decisionId, caseId, personId, groupId: one.kind === "group" ? one.groupSubjectId : one.groupId },
    detail: {
      category: one.category,
      severity: one.severity,
      role: one.kind === "group" ? "group" : one.role,
      tier: one.kind === "person" ? one.tier : null,
      points: entry?.points ?? 0,
    },
  };
}
