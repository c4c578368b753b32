import { eq } from "drizzle-orm";
import { decisions } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import type { DecisionRow } from "./decision-row";
import { writeCaseEvent } from "./write-case-event";

/** The time for undo is over, the notice is delayed: no effect and no points until it is given (design 4). */
export async function delayNotice(ctx: Ctx, decision: DecisionRow): Promise<AuditEntryInput> {
  await ctx.db
    .update(decisions)
    .set({ state: "delayed", version: decision.version + 1 })
    .where(eq(decisions.id, decision.id));
  const until = decision.delayUntil?.toISOString() ?? null;
  await writeCaseEvent(ctx, decision.caseId, "notice-delayed", { decisionId: decision.id, until });
  return {
    action: "decision.notice-delayed",
    subject: { kind: "decision", id: decision.id },
    context: { caseId: decision.caseId },
    changes: { state: { from: "parked", to: "delayed" } },
    detail: { ground: decision.delayGround, until },
  };
}
