import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import type { Database } from "@/db/client";
import { type CopyValue, copyRows } from "@/db/copy-rows";
import { contentDigest } from "@/domain/archive/rules/content-digest";
import { NORMAL_FORM_VERSION } from "@/domain/archive/vocabulary";
import { newId } from "@/domain/kernel/ids";
import { showProgress } from "@/scripts/progress";
import type { LineContent } from "./line-content";
import { type Placed, placements, SPAN } from "./placement";

/** Rows of a partition; each holds a dictionary of its own. */
const ROWS_A_PARTITION = 1_500_000;

/** What was loaded, in how many ms, indexes and statistics included. */
export interface Load {
  rows: number;
  ms: number;
  /** UTF-8 bytes of the indexed texts. */
  textBytes: number;
}

/**
 * Loads copies of the lines in the order of their times, as the product stores messages: a partition is filled by COPY
 * and gets its indexes before it is attached.
 */
export async function loadArchive(url: string, lines: readonly LineContent[], copies: number): Promise<Load> {
  const rows = lines.length * copies;
  const parts = Math.max(1, Math.round(rows / ROWS_A_PARTITION));
  const progress = showProgress("load", rows);
  const sql = postgres(url, { max: 3, onnotice: () => {} });
  const db = drizzle(sql) as unknown as Database;
  const startedMs = performance.now();
  let textBytes = 0;
  let done = 0;
  const all = placements(
    lines.map((line) => line.thread),
    copies,
  );
  // What does not fit the partition any more is the next one's first.
  let next = all.next();
  function* until(end: number): Generator<{ at: Placed; line: LineContent }> {
    for (; !next.done && next.value.sentAt < end; next = all.next()) {
      const line = lines[next.value.line] as LineContent;
      textBytes += line.indexedBytes;
      progress.update(++done);
      yield { at: next.value, line };
    }
  }
  try {
    let finishing: Promise<unknown> = Promise.resolve();
    for (let part = 0; part < parts; part++) {
      const bounds = { from: boundary(part, parts), until: boundary(part + 1, parts) };
      const name = `bench_${String(part).padStart(3, "0")}`;
      await sql.unsafe(`create table messages_${name} (like messages including defaults including constraints)`);
      const keys: CopyValue[][] = [];
      await copyRows(db, `messages_${name} (${columns})`, rowsOf(until(bounds.until), keys));
      await copyRows(db, "message_keys (group_id, message_id, sent_at, digest)", keys);
      await finishing;
      finishing = finishPartition(sql, name, bounds);
      // Until it is awaited, a failure waits too.
      finishing.catch(() => {});
    }
    await finishing;
    await sql`analyze message_keys`;
  } finally {
    await sql.end();
  }
  progress.end();
  return { rows, ms: performance.now() - startedMs, textBytes };
}

function boundary(part: number, parts: number): number {
  // The last one takes in the end.
  return part === parts ? SPAN.until + 1 : Math.floor(SPAN.from + ((SPAN.until - SPAN.from) * part) / parts);
}

const columns = `group_id, sent_at, received_at, person_id, batch_id, leaf_index, normal_form, message_id, kind,
  sender_role, thread_id, body, body_norm, body_folded, body_raw, sha256`;

function* rowsOf(placed: Iterable<{ at: Placed; line: LineContent }>, keys: CopyValue[][]): Generator<CopyValue[]> {
  const batchId = newId();
  let leaf = 0;
  for (const { at, line } of placed) {
    const sentAt = new Date(at.sentAt).toISOString();
    const messageId = at.copy === 0 ? line.id : `${line.id}-${at.copy}`;
    const { personId, groupId } = at;
    const digest = contentDigest({
      sentAt: at.sentAt,
      personId,
      kind: "text",
      threadId: line.thread,
      attachment: null,
      bodySha256: line.sha256,
    });
    keys.push([groupId, messageId, sentAt, bytea(digest)]);
    yield [
      groupId,
      sentAt,
      sentAt,
      personId,
      batchId,
      leaf++,
      NORMAL_FORM_VERSION,
      messageId,
      "text",
      at.role,
      line.thread,
      line.body,
      line.norm,
      line.folded,
      line.raw,
      bytea(line.sha256),
    ];
  }
}

function bytea(bytes: Buffer): string {
  return `\\x${bytes.toString("hex")}`;
}

/** Indexes of a filled partition, then its place in the archive. */
async function finishPartition(sql: Sql, name: string, bounds: { from: number; until: number }): Promise<void> {
  const from = new Date(bounds.from).toISOString();
  const until = new Date(bounds.until).toISOString();
  await sql.unsafe(`
    set maintenance_work_mem = '512MB';
    create index messages_${name}_grams on messages_${name} using gin (message_grams(coalesce(body_folded, body_norm, body)));
    alter table messages attach partition messages_${name} for values from ('${from}') to ('${until}');
    create table message_revisions_${name} (like message_revisions including defaults including constraints);
    alter table message_revisions attach partition message_revisions_${name} for values from ('${from}') to ('${until}');
    insert into archive_partitions values ('messages_${name}', 'message_revisions_${name}', '${from}', '${until}');
    analyze messages_${name}`);
}
