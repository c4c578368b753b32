import { asc, getTableColumns, type InferSelectModel, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messageRevisions, type messages } from "@/db/schema";
import type { FoundMessage, FoundRevision } from "@/domain/archive/found";
import { type ArchiveReader, relationsOf } from "@/domain/archive/internal/readers";
import { sentText } from "@/domain/archive/rules/stored-text";

/** Rows as messages, each with its revisions. Keeps the order. */
export async function withRevisions(
  db: Database,
  rows: readonly InferSelectModel<typeof messages>[],
  reader?: ArchiveReader,
): Promise<FoundMessage[]> {
  const revisions = await revisionsOf(db, rows, relationsOf(reader).revisions);
  return rows.map((row) => found(row, revisions.get(keyOf(row)) ?? []));
}

type Row = InferSelectModel<typeof messages>;
type RevisionRow = InferSelectModel<typeof messageRevisions>;

function keyOf({ groupId, messageId }: { groupId: string; messageId: string }): string {
  return `${groupId}\n${messageId}`;
}

async function revisionsOf(
  db: Database,
  rows: readonly Row[],
  relation: typeof messageRevisions,
): Promise<Map<string, RevisionRow[]>> {
  const grouped = new Map<string, RevisionRow[]>();
  if (rows.length === 0) return grouped;
  const times = rows.map((row) => row.sentAt.getTime());
  const keys = rows.map((row) => ({ g: row.groupId, s: row.sentAt.toISOString(), m: row.messageId }));
  const found = await db
    .select(getTableColumns(messageRevisions))
    .from(relation)
    .where(
      sql`${messageRevisions.sentAt} between ${new Date(Math.min(...times)).toISOString()}::timestamptz
          and ${new Date(Math.max(...times)).toISOString()}::timestamptz
        and (${messageRevisions.groupId}, ${messageRevisions.sentAt}, ${messageRevisions.messageId}) in (
          select g, s, m collate "C" from json_to_recordset(${JSON.stringify(keys)}::json)
            as k(g uuid, s timestamptz(3), m text))`,
    )
    .orderBy(asc(messageRevisions.at), asc(messageRevisions.revisionId));
  for (const revision of found) {
    const key = keyOf(revision);
    grouped.set(key, [...(grouped.get(key) ?? []), revision]);
  }
  return grouped;
}

function found(row: Row, rows: readonly RevisionRow[]): FoundMessage {
  const text = sentText(row.body, row.bodyRaw);
  const revisions = rows.map(
    (revision): FoundRevision => ({
      revisionId: revision.revisionId,
      kind: revision.kind,
      at: revision.at,
      receivedAt: revision.receivedAt,
      source: revision.source,
      text: revision.body === null ? null : sentText(revision.body, revision.bodyRaw),
      sha256: revision.sha256?.toString("hex") ?? null,
      detail: revision.detail,
    }),
  );
  const recall = revisions.findLast((revision) => revision.kind === "recall");
  const edit = revisions.findLast((revision) => revision.kind === "edit");
  return {
    groupId: row.groupId,
    sentAt: row.sentAt,
    messageId: row.messageId,
    receivedAt: row.receivedAt,
    personId: row.personId,
    kind: row.kind,
    senderRole: row.senderRole,
    threadId: row.threadId,
    sequence: row.sequence,
    text,
    sha256: row.sha256.toString("hex"),
    attachment: row.attachment,
    batchId: row.batchId,
    leafIndex: row.leafIndex,
    revisions,
    currentText: recall ? null : (edit?.text ?? text),
    recalledAt: recall?.at ?? null,
    editedAt: edit?.at ?? null,
  };
}
