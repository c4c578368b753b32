import { and, asc, eq, exists, isNull, lt, lte, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { outboxMessages, webhookEndpoints } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";

/** Longer than any call: whoever holds a message past it has died, and another may take it. */
const leaseMs = 60_000;

export type ClaimedMessage = typeof outboxMessages.$inferSelect;

/**
 * Takes the next message that is due, in a transaction of its own, or null. A message waits for the earlier versions of
 * its subject, and for its platform to have an endpoint. The count of tries goes up before the call: a crash costs a try,
 * never a message.
 */
export async function claimMessage(ctx: Ctx): Promise<ClaimedMessage | null> {
  const at = ctx.now();
  const earlier = alias(outboxMessages, "earlier");
  return ctx.db.transaction(async (tx) => {
    const [due] = await tx
      .select({ id: outboxMessages.id })
      .from(outboxMessages)
      .where(
        and(
          eq(outboxMessages.state, "pending"),
          or(isNull(outboxMessages.nextAttemptAt), lte(outboxMessages.nextAttemptAt, at)),
          exists(
            tx
              .select({ one: sql`1` })
              .from(webhookEndpoints)
              .where(
                and(eq(webhookEndpoints.platformId, outboxMessages.platformId), isNull(webhookEndpoints.disabledAt)),
              ),
          ),
          notExists(
            tx
              .select({ one: sql`1` })
              .from(earlier)
              .where(
                and(
                  eq(earlier.subjectKind, outboxMessages.subjectKind),
                  eq(earlier.subjectId, outboxMessages.subjectId),
                  lt(earlier.version, outboxMessages.version),
                  eq(earlier.state, "pending"),
                ),
              ),
          ),
        ),
      )
      .orderBy(asc(outboxMessages.createdAt), asc(outboxMessages.id))
      .limit(1)
      .for("update", { of: outboxMessages, skipLocked: true });
    if (!due) return null;
    const [claimed] = await tx
      .update(outboxMessages)
      .set({ attempts: sql`${outboxMessages.attempts} + 1`, nextAttemptAt: new Date(at.getTime() + leaseMs) })
      .where(eq(outboxMessages.id, due.id))
      .returning();
    return claimed ?? null;
  });
}
