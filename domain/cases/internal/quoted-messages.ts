import { and, eq, inArray } from "drizzle-orm";
import { messages } from "@/db/schema";
import type { QuotedMessage } from "@/domain/cases/inputs";
import type { Ctx } from "@/domain/kernel/ctx";
import { groupedBy } from "@/domain/kernel/grouped-by";

export interface ArchivedQuote {
  groupId: string;
  messageId: string;
  sentAt: number;
  sha256: string;
  senderId: string;
}

/** Key of a quote in the answer of quotedMessages. */
export const quoteKey = (quote: QuotedMessage) => `${quote.groupId} ${quote.sentAt.getTime()} ${quote.messageId}`;

/** The quoted messages as they stand in the archive, by quoteKey; what is not there is left out. */
export async function quotedMessages(
  ctx: Pick<Ctx, "db">,
  quotes: readonly QuotedMessage[],
): Promise<Map<string, ArchivedQuote>> {
  const found = new Map<string, ArchivedQuote>();
  for (const [groupId, ofGroup] of groupedBy(quotes, (quote) => quote.groupId)) {
    const rows = await ctx.db
      .select({
        messageId: messages.messageId,
        sentAt: messages.sentAt,
        personId: messages.personId,
        sha256: messages.sha256,
      })
      .from(messages)
      .where(
        and(
          eq(messages.groupId, groupId),
          inArray(
            messages.sentAt,
            ofGroup.map((quote) => quote.sentAt),
          ),
          inArray(
            messages.messageId,
            ofGroup.map((quote) => quote.messageId),
          ),
        ),
      );
    for (const { messageId, sentAt, personId, sha256 } of rows) {
      found.set(quoteKey({ groupId, messageId, sentAt }), {
        groupId,
        messageId,
        sentAt: sentAt.getTime(),
        sha256: sha256.toString("hex"),
        senderId: personId,
      });
    }
  }
  return found;
}
