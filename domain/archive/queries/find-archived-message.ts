import { and, eq, getTableColumns } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messageKeys, messages } from "@/db/schema";
import type { FoundMessage } from "@/domain/archive/found";
import type { ArchiveScope } from "@/domain/archive/inputs";
import { withRevisions } from "@/domain/archive/internal/found-message";
import { relationsOf } from "@/domain/archive/internal/readers";
import { reaches } from "@/domain/archive/rules/scope";

/** The message with that id in that group, or null when there is none or the scope does not reach it. */
export async function findArchivedMessage(
  db: Database,
  scope: ArchiveScope,
  groupId: string,
  messageId: string,
): Promise<FoundMessage | null> {
  const { keys, messages: relation } = relationsOf(scope.reader);
  const [key] = await db
    .select({ sentAt: messageKeys.sentAt })
    .from(keys)
    .where(and(eq(messageKeys.groupId, groupId), eq(messageKeys.messageId, messageId)));
  if (!key || !reaches(scope, groupId, key.sentAt)) return null;
  const rows = await db
    .select(getTableColumns(messages))
    .from(relation)
    .where(and(eq(messages.groupId, groupId), eq(messages.sentAt, key.sentAt), eq(messages.messageId, messageId)));
  return (await withRevisions(db, rows, scope.reader))[0] ?? null;
}
