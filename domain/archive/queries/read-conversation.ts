import { and, asc, desc, eq, getTableColumns, gte, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema";
import type { FoundMessage } from "@/domain/archive/found";
import type { ArchiveScope } from "@/domain/archive/inputs";
import { withRevisions } from "@/domain/archive/internal/found-message";
import { relationsOf } from "@/domain/archive/internal/readers";
import { reaches } from "@/domain/archive/rules/scope";
import { notFound } from "@/domain/kernel/errors";

/** A place in a group's conversation. */
export interface MessagePlace {
  groupId: string;
  sentAt: Date;
  messageId: string;
}

/** What was said around a message, oldest first. */
export interface Conversation {
  messages: FoundMessage[];
  /** Whether there is more within the scope. */
  moreBefore: boolean;
  moreAfter: boolean;
}

/**
 * The message, up to `before` messages before and `after` after it in its group, as far as the scope reaches. A place
 * without a message (a jump to a time) is allowed. Throws not-found when the place is out of scope.
 */
export async function readConversation(
  db: Database,
  scope: ArchiveScope,
  place: MessagePlace,
  before: number,
  after: number,
): Promise<Conversation> {
  if (!reaches(scope, place.groupId, place.sentAt)) throw notFound("message");
  const inScope = and(
    eq(messages.groupId, place.groupId),
    scope.from ? gte(messages.sentAt, scope.from) : undefined,
    scope.until ? lt(messages.sentAt, scope.until) : undefined,
  );
  const relation = relationsOf(scope.reader).messages;
  const at = sql`(${place.sentAt.toISOString()}::timestamptz, ${place.messageId} collate "C")`;
  const position = sql`(${messages.sentAt}, ${messages.messageId})`;
  // The time alone as well, so that partitions out of reach are not opened.
  const since = gte(messages.sentAt, place.sentAt);
  const upTo = sql`${messages.sentAt} <= ${place.sentAt.toISOString()}::timestamptz`;
  const earlier = await db
    .select(getTableColumns(messages))
    .from(relation)
    .where(and(inScope, upTo, sql`${position} < ${at}`))
    .orderBy(desc(messages.sentAt), desc(messages.messageId))
    .limit(before + 1);
  const later = await db
    .select(getTableColumns(messages))
    .from(relation)
    .where(and(inScope, since, sql`${position} >= ${at}`))
    .orderBy(asc(messages.sentAt), asc(messages.messageId))
    .limit(after + 2);
  const anchored = later[0]?.messageId === place.messageId && later[0].sentAt.getTime() === place.sentAt.getTime();
  const shownAfter = later.slice(0, anchored ? after + 1 : after);
  return {
    messages: await withRevisions(db, [...earlier.slice(0, before).reverse(), ...shownAfter], scope.reader),
    moreBefore: earlier.length > before,
    moreAfter: later.length > shownAfter.length,
  };
}
