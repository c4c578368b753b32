import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type CopyValue, copyRows } from "@/db/copy-rows";
import { contentDigest } from "@/domain/archive/rules/content-digest";
import type { CheckedMessage } from "@/domain/archive/rules/incoming";
import { storedForms } from "@/domain/archive/rules/normal-form";
import { sha256 } from "@/domain/archive/rules/sha256";
import { NORMAL_FORM_VERSION } from "@/domain/archive/vocabulary";
import { DAY_MS } from "@/domain/kernel/time";

/** A message at its position in a batch, with what it is recognised by. */
export interface Candidate {
  index: number;
  /** Its group and its id there. */
  key: string;
  message: CheckedMessage;
  bodySha256: Buffer;
  digest: Buffer;
}

/** Takes the hashes of a checked message. */
export function candidate(index: number, message: CheckedMessage): Candidate {
  const bodySha256 = sha256(message.text.bytes);
  const { sentAt, personId, kind, threadId = null, attachment = null } = message;
  return {
    index,
    key: messageKey(message.groupId, message.messageId),
    message,
    bodySha256,
    digest: contentDigest({ sentAt, personId, kind, threadId, attachment, bodySha256 }),
  };
}

/** What a message is known by within a batch. */
export function messageKey(groupId: string, messageId: string): string {
  return `${groupId}\n${messageId}`;
}

/** How rows come to the database: as JSON with the statement, quick to begin; or by COPY, cheaper for thousands. */
export type Way = "json" | "copy";

/**
 * Stores those of the candidates whose message id is new in its group, in one statement. Answers their positions.
 * No two candidates may have the same group and message id. Either way stores the same.
 */
export async function storeMessages(
  db: Database,
  batchId: string,
  receivedAt: Date,
  candidates: readonly Candidate[],
  way: Way,
): Promise<Set<number>> {
  if (candidates.length === 0) return new Set();
  await ensurePartitions(db, candidates);
  // Sorted, so that two batches with the same messages wait for each other instead of locking each other out.
  const rows = candidates.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(rowOf);
  const incoming =
    way === "copy"
      ? await copied(db, rows)
      : sql`json_to_recordset(${JSON.stringify(rows)}::json) as r(${sql.raw(definitions)})`;
  const stored = await db.execute<{ leaf_index: number }>(sql`
    with incoming as materialized (
      select * from ${incoming}
    ), fresh as (
      insert into message_keys (group_id, message_id, sent_at, digest)
      select group_id, message_id, sent_at, decode(digest, 'hex') from incoming
      on conflict do nothing
      returning group_id, message_id
    )
    insert into messages (group_id, sent_at, received_at, person_id, batch_id, sequence, leaf_index, normal_form,
      message_id, kind, sender_role, thread_id, body, body_norm, body_folded, body_raw, sha256, attachment)
    select i.group_id, i.sent_at, ${receivedAt.toISOString()}::timestamptz, i.person_id, ${batchId}::uuid, i.sequence,
      i.leaf_index, ${NORMAL_FORM_VERSION}::smallint, i.message_id, i.kind, i.sender_role, i.thread_id, i.body, i.body_norm,
      i.body_folded, decode(i.body_raw, 'hex'), decode(i.sha256, 'hex'), i.attachment
    from incoming i join fresh using (group_id, message_id)
    returning leaf_index`);
  return new Set(stored.map((row) => row.leaf_index));
}

/** Columns of an incoming row: bytes in hexadecimal. */
const columns = {
  leaf_index: "int",
  group_id: "uuid",
  message_id: "text",
  sent_at: "timestamptz(3)",
  person_id: "uuid",
  kind: "text",
  thread_id: "text",
  sender_role: "text",
  sequence: "bigint",
  body: "text",
  body_norm: "text",
  body_folded: "text",
  body_raw: "text",
  sha256: "text",
  digest: "text",
  attachment: "jsonb",
} as const;
type Column = keyof typeof columns;
const names = Object.keys(columns) as Column[];
const definitions = names.map((name) => `${name} ${columns[name]}`).join(", ");

/**
 * Puts rows into a table of this transaction alone, emptied of what an earlier batch of the transaction left. More index
 * entries may wait than otherwise: sorted in by the hundred thousand they cost half.
 */
async function copied(db: Database, rows: readonly ReturnType<typeof rowOf>[]): Promise<SQL> {
  await db.execute(sql.raw(`create temp table if not exists incoming_messages (${definitions}) on commit drop`));
  await db.execute(sql`truncate incoming_messages`);
  await db.execute(sql`set local gin_pending_list_limit = '32MB'`);
  const values = rows.map((row) =>
    names.map(
      (name): CopyValue => (name === "attachment" ? row.attachment && JSON.stringify(row.attachment) : row[name]),
    ),
  );
  await copyRows(db, `incoming_messages (${names.join(", ")})`, values);
  return sql`incoming_messages`;
}

function rowOf({ index, message, bodySha256, digest }: Candidate) {
  const { body, raw } = message.text;
  const { norm, folded } = storedForms(body);
  return {
    leaf_index: index,
    group_id: message.groupId,
    message_id: message.messageId,
    sent_at: new Date(message.sentAt).toISOString(),
    person_id: message.personId,
    kind: message.kind,
    thread_id: message.threadId ?? undefined,
    sender_role: message.senderRole ?? undefined,
    sequence: message.sequence ?? undefined,
    body,
    body_norm: norm ?? undefined,
    body_folded: folded ?? undefined,
    body_raw: raw === null ? undefined : Buffer.from(raw).toString("hex"),
    sha256: bodySha256.toString("hex"),
    digest: digest.toString("hex"),
    attachment: message.attachment ?? undefined,
  };
}

/**
 * A message of any credible time goes into the partition of its month, which is made if nobody has yet. Naming the
 * parent table keeps a purge from dropping an empty month until this transaction has put its messages there.
 */
async function ensurePartitions(db: Database, candidates: readonly Candidate[]): Promise<void> {
  const days = new Set(candidates.map(({ message }) => Math.floor(message.sentAt / DAY_MS)));
  const months = new Set([...days].map((day) => `${new Date(day * DAY_MS).toISOString().slice(0, 7)}-01T00:00:00Z`));
  await db.execute(sql`
    select archive_ensure_partitions(month::timestamptz, month::timestamptz)
    from json_array_elements_text(${JSON.stringify([...months].sort())}::json) month
    where not exists (select from archive_partitions where from_at = month::timestamptz)
      and not exists (select from only messages)`);
}
