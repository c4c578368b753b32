import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messageKeys, messages } from "@/db/schema";
import type { ArchiveScope } from "@/domain/archive/inputs";
import { relationsOf } from "@/domain/archive/internal/readers";
import { reaches } from "@/domain/archive/rules/scope";

/** A message by its group and the platform's own id. */
export interface MessageRef {
  groupId: string;
  messageId: string;
}

/** Where a message stands in the archive, and the hash of its exact bytes. */
export interface MessageFacts extends MessageRef {
  sentAt: Date;
  sha256: Buffer;
}

/** Those of some messages that are in the archive and within the scope, in the order asked for. */
export async function messagePlaces(
  db: Database,
  scope: ArchiveScope,
  refs: readonly MessageRef[],
): Promise<MessageFacts[]> {
  if (refs.length === 0) return [];
  const relations = relationsOf(scope.reader);
  const given = JSON.stringify(refs.map(({ groupId, messageId }, at) => ({ at, g: groupId, m: messageId })));
  const asked = sql`json_to_recordset(${given}::json) as asked(at int, g uuid, m text)`;
  const rows = await db
    .select({
      groupId: messages.groupId,
      messageId: messages.messageId,
      sentAt: messages.sentAt,
      sha256: messages.sha256,
    })
    .from(relations.keys)
    .innerJoin(asked, sql`${messageKeys.groupId} = asked.g and ${messageKeys.messageId} = asked.m collate "C"`)
    .innerJoin(
      relations.messages,
      sql`${messages.groupId} = ${messageKeys.groupId} and ${messages.sentAt} = ${messageKeys.sentAt}
        and ${messages.messageId} = ${messageKeys.messageId}`,
    )
    .orderBy(sql`asked.at`);
  return rows.filter(({ groupId, sentAt }) => reaches(scope, groupId, sentAt));
}
