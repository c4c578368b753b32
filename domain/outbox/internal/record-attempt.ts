import { and, eq } from "drizzle-orm";
import { outboxMessages, webhookDeliveries } from "@/db/schema";
import { writeAudit } from "@/domain/audit/write-audit";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { waitAfter } from "../rules/backoff";
import type { OutboxState } from "../vocabulary";
import type { ClaimedMessage } from "./claim-message";
import type { Posted } from "./post-webhook";

/** Writes the log of one try at every endpoint and what becomes of the message. */
export async function recordAttempt(
  ctx: Ctx,
  message: ClaimedMessage,
  calls: readonly { endpointId: string; posted: Posted }[],
): Promise<OutboxState> {
  const at = ctx.now();
  const wait = waitAfter(message.attempts);
  const acknowledged = calls.every(({ posted }) => posted.failure === null);
  const state: OutboxState = acknowledged ? "acknowledged" : wait === null ? "failed" : "pending";
  await ctx.db.transaction(async (tx) => {
    if (calls.length > 0) {
      await tx.insert(webhookDeliveries).values(
        calls.map(({ endpointId, posted }) => ({
          id: newId(),
          messageId: message.id,
          endpointId,
          attempt: message.attempts,
          at,
          status: posted.status,
          durationMs: posted.durationMs,
          failure: posted.failure,
          acknowledged: posted.failure === null,
        })),
      );
    }
    const nextAttemptAt = state === "pending" && wait !== null ? new Date(at.getTime() + wait) : null;
    // Only while the claim still holds: a message asked for again meanwhile is somebody else's.
    const kept = await tx
      .update(outboxMessages)
      .set({ state, nextAttemptAt, acknowledgedAt: acknowledged ? at : null })
      .where(and(eq(outboxMessages.id, message.id), eq(outboxMessages.attempts, message.attempts)))
      .returning({ id: outboxMessages.id });
    if (state === "failed" && kept.length > 0) {
      await writeAudit({ ...ctx, db: tx }, "done", [
        {
          action: "outbox.given-up",
          subject: { kind: "outbox", id: message.id },
          context: { platformId: message.platformId },
          detail: { topic: message.topic, attempts: message.attempts },
        },
      ]);
    }
  });
  return state;
}
