import { eq } from "drizzle-orm";
import { measures } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { sealWords } from "./sealed-words";
import { writeEvent } from "./write-event";

/** A proposal that never becomes active: rejected, withdrawn or lapsed. Gives its audit entry. */
export async function dropProposal(
  ctx: Ctx,
  measure: typeof measures.$inferSelect,
  action: "measure.rejected" | "measure.withdrawn" | "measure.lapsed",
  reason: string | null,
): Promise<AuditEntryInput> {
  await ctx.db
    .update(measures)
    .set({
      state: "void",
      endedAt: ctx.now(),
      endedBy: actorId(ctx.actor),
      endReason: sealWords("measures.end_reason", measure.id, reason),
      version: measure.version + 1,
    })
    .where(eq(measures.id, measure.id));
  await writeEvent(ctx, { measureId: measure.id, from: measure.state, to: "void", reason });
  return {
    action,
    subject: { kind: "measure", id: measure.id },
    context: { personId: measure.personId, caseId: measure.caseId },
    changes: { state: { from: measure.state, to: "void" } },
    ...(reason ? { reason } : {}),
  };
}
