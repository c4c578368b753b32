import { eq, getTableColumns } from "drizzle-orm";
import { cases, decisions } from "@/db/schema";
import { claimMs } from "@/domain/cases/rules/claim";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, notFound } from "@/domain/kernel/errors";
import { type CaseRow, lockedCase } from "./case-row";

export type DecisionRow = typeof decisions.$inferSelect;

/** Decision and case, locked in this order of ids everywhere: case first. Throws not-found. */
export async function lockedDecision(ctx: Ctx, decisionId: string): Promise<{ decision: DecisionRow; row: CaseRow }> {
  const [known] = await ctx.db.select({ caseId: decisions.caseId }).from(decisions).where(eq(decisions.id, decisionId));
  if (!known) throw notFound("decision");
  const row = await lockedCase(ctx, known.caseId);
  const [decision] = await ctx.db
    .select(getTableColumns(decisions))
    .from(decisions)
    .where(eq(decisions.id, decisionId))
    .for("update");
  if (!decision) throw notFound("decision");
  return { decision, row };
}

/** Throws conflict `decision-changed` unless the decision is as the caller saw it. */
export function decisionAsSeen(decision: DecisionRow, version: number): void {
  if (decision.version !== version) throw conflict("decision-changed", { state: decision.state });
}

/** The case goes back to somebody's desk, or to the queue. */
export async function giveBackCase(ctx: Ctx, row: CaseRow, holder: string | null): Promise<void> {
  await ctx.db
    .update(cases)
    .set({
      state: holder ? "claimed" : "open",
      waitingFor: null,
      claimedBy: holder,
      claimedAt: holder ? ctx.now() : null,
      claimedUntil: holder ? new Date(ctx.now().getTime() + claimMs) : null,
      decidedAt: null,
      version: row.version + 1,
    })
    .where(eq(cases.id, row.id));
}
