import { and, eq, gte, lte, sql } from "drizzle-orm";
import { messages } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { HOUR_MS } from "@/domain/kernel/time";

/** How far a reporter's memory of the time may be off. */
const offBy = 2 * HOUR_MS;

/** Fewer characters describe no message. */
const fewest = 2;

/** Id of the one message of a group around an instant that holds the words; null when none or several do. */
export async function describedMessage(
  ctx: Pick<Ctx, "db">,
  groupId: string,
  around: Date,
  words: string,
): Promise<string | null> {
  if ([...words].length < fewest) return null;
  const found = await ctx.db
    .select({ messageId: messages.messageId })
    .from(messages)
    .where(
      and(
        eq(messages.groupId, groupId),
        gte(messages.sentAt, new Date(around.getTime() - offBy)),
        lte(messages.sentAt, new Date(around.getTime() + offBy)),
        sql`strpos(${messages.body}, ${words}) > 0`,
      ),
    )
    .limit(2);
  return found.length === 1 ? (found[0]?.messageId ?? null) : null;
}
