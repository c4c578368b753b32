import { asc, getTableColumns, type InferSelectModel, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messageRevisions, type messages } from "@/db/schema";
import { type ArchiveReader, relationsOf } from "@/domain/archive/internal/readers";
import { sentText } from "@/domain/archive/rules/stored-text";
import type { Attachment, MessageKind, RevisionDetail, RevisionKind, SenderRole } from "@/domain/archive/vocabulary";

/** What happened to a message, oldest first. */
export interface FoundRevision {
  revisionId: string;
  kind: RevisionKind;
  at: Date;
  receivedAt: Date;
  source: string;
  /** The text from then on, exactly as sent; null for a recall. */
  text: string | null;
  sha256: string | null;
  detail: RevisionDetail | null;
}

/** A message as it was sent, with all that happened to it. */
export interface FoundMessage {
  groupId: string;
  sentAt: Date;
  messageId: string;
  receivedAt: Date;
  personId: string;
  kind: MessageKind;
  senderRole: SenderRole | null;
  threadId: string | null;
  sequence: number | null;
  /** The text exactly as sent, lone surrogates and NUL included: show it through `visibleMarks`. */
  text: string;
  /** Hexadecimal SHA-256 of the body's exact bytes. */
  sha256: string;
  attachment: Attachment | null;
  batchId: string;
  leafIndex: number;
  revisions: FoundRevision[];
  /** What users of the group saw last: null once recalled. Conflicts do not count. */
  currentText: string | null;
  recalledAt: Date | null;
  editedAt: Date | null;
}

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
