import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { people } from "@/db/schema";
import { ctxAs } from "@/db/testing";
import { consequence } from "@/domain/command/consequence";
import { recordFindings } from "@/domain/credit/commands/record-findings";
import type { FindingContent } from "@/domain/credit/rules/facts";
import type { FindingChange } from "@/domain/credit/rules/finding-changes";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { applyReversal } from "./commands/apply-reversal";
import { imposeMeasures } from "./commands/impose-measures";
import { imposedSuspensions } from "./queries/imposed-suspensions";

/** Runs in one transaction of the database, or in the one that is already open, with a decision's authority. */
async function decided<Result>(db: Database, now: Date, run: (ctx: Ctx, decisionId: string) => Promise<Result>) {
  return await db.transaction(async (tx) => {
    const ctx = { ...ctxAs(tx as unknown as Database, "lead", { now }), joined: true };
    const decisionId = newId();
    return await run(consequence(ctx, decisionId), decisionId);
  });
}

export type Found = FindingContent & { occurredAt: Date; caseId?: string };

/** A decision about one person takes effect: findings, credit, and the suspension that the policy proposes. */
export async function find(db: Database, personId: string, now: Date, found: readonly Found[]) {
  return await decided(db, now, async (ctx, decisionId) => {
    await ctx.db.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");
    const caseId = found[0]?.caseId ?? newId();
    const ids = found.map(() => newId());
    const { effectiveAt, credit } = await recordFindings.execute(ctx, {
      decisionId,
      caseId,
      imposed: Object.fromEntries(await imposedSuspensions(ctx, [personId])),
      findings: found.map(({ category, severity, role, tier, occurredAt }, i) => ({
        kind: "person" as const,
        id: ids[i] ?? "",
        personId,
        groupId: null,
        category,
        severity,
        role,
        tier,
        ground: category,
        occurredAt,
        knowledgeAt: null,
        actedAt: null,
        minor: null,
        evidence: [],
      })),
    });
    const proposal = credit.get(personId)?.suspension;
    if (proposal) {
      await imposeMeasures.execute(ctx, {
        caseId,
        decisionId,
        startsAt: effectiveAt,
        proposedBy: "test",
        proposedAt: now,
        approvedBy: null,
        approvedAt: null,
        measures: [
          {
            id: newId(),
            kind: "suspend-manager",
            subject: { kind: "person", id: personId },
            days: proposal.days,
            endsAt: new Date(proposal.endsAt),
            ground: found[0]?.category ?? "",
            findingId: proposal.findingId,
            facts: { ...proposal },
          },
        ],
      });
    }
    return { ids, effectiveAt, preview: credit.get(personId) };
  });
}

/** An appeal's decision takes effect. */
export async function turn(db: Database, now: Date, changes: Readonly<Record<string, FindingChange>>) {
  return await decided(db, now, (ctx, decisionId) =>
    applyReversal.execute(ctx, {
      appealId: newId(),
      decisionId,
      changes: Object.entries(changes).map(([findingId, change]) => ({ findingId, change })),
      reason: "申诉成立。",
    }),
  );
}
