import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { revisionDigest } from "@/domain/archive/rules/content-digest";
import { checkMessage, type IncomingMessage, type ItemProblem, isProblem } from "@/domain/archive/rules/incoming";
import type { ItemOutcome } from "@/domain/archive/vocabulary";
import { purgedBefore } from "./purged-before";
import { type Candidate, candidate, messageKey, storeMessages, type Way } from "./store-messages";
import { type NewRevision, storeRevisions } from "./store-revisions";

/** What became of the item at the same position. */
export interface ItemResult {
  outcome: ItemOutcome;
  problem?: ItemProblem;
}

/**
 * Stores a batch of messages in the open transaction: new ones as they are; a repeat of the same content is a
 * duplicate; the same id with other content or time is kept beside the first as a revision of kind conflict. What was
 * kept until its time was over does not come back: it is a duplicate that says so.
 */
export async function appendBatch(
  db: Database,
  batch: { id: string; source: string; receivedAt: Date; items: readonly IncomingMessage[]; way?: Way },
): Promise<ItemResult[]> {
  const results = new Array<ItemResult>(batch.items.length);
  const firsts = new Map<string, Candidate>();
  const repeats: Candidate[] = [];
  batch.items.forEach((item, index) => {
    const message = checkMessage(item, batch.receivedAt.getTime());
    if (isProblem(message)) {
      results[index] = { outcome: "invalid", problem: message };
      return;
    }
    const found = candidate(index, message);
    if (firsts.has(found.key)) repeats.push(found);
    else firsts.set(found.key, found);
  });

  const purged = await purgedBefore(db, batch.receivedAt, [...firsts.values()]);
  for (const candidate of [...firsts.values(), ...repeats]) {
    if (!purged.has(candidate.key)) continue;
    results[candidate.index] = { outcome: "duplicate", problem: { field: "messageId", rule: "message-purged" } };
    firsts.delete(candidate.key);
  }
  const stored = await storeMessages(db, batch.id, batch.receivedAt, [...firsts.values()], batch.way ?? "json");
  const known = repeats.filter(({ key }) => !purged.has(key));
  for (const first of firsts.values()) {
    if (stored.has(first.index)) results[first.index] = { outcome: "stored" };
    else known.push(first);
  }
  const conflicts: Candidate[] = [];
  const digests = await knownDigests(db, known);
  for (const repeat of known) {
    const same = digests.get(repeat.key) === repeat.digest.toString("hex");
    results[repeat.index] = { outcome: same ? "duplicate" : "conflict" };
    if (!same) conflicts.push(repeat);
  }
  const revisions = conflicts.map((conflict) => conflictRevision(conflict, batch.receivedAt, batch.source));
  await storeRevisions(db, batch.id, batch.receivedAt, revisions);
  return results;
}

async function knownDigests(db: Database, candidates: readonly Candidate[]): Promise<Map<string, string>> {
  if (candidates.length === 0) return new Map();
  const keys = candidates.map(({ message }) => ({ group_id: message.groupId, message_id: message.messageId }));
  const rows = await db.execute<{ group_id: string; message_id: string; digest: string }>(sql`
    select k.group_id, k.message_id, encode(k.digest, 'hex') as digest
    from json_to_recordset(${JSON.stringify(keys)}::json) as r(group_id uuid, message_id text)
    join message_keys k on k.group_id = r.group_id and k.message_id = r.message_id collate "C"`);
  return new Map(rows.map((row) => [messageKey(row.group_id, row.message_id), row.digest]));
}

function conflictRevision({ index, message, bodySha256, digest }: Candidate, at: Date, source: string): NewRevision {
  return {
    index,
    groupId: message.groupId,
    messageId: message.messageId,
    kind: "conflict",
    at,
    source,
    text: message.text,
    sha256: bodySha256,
    digest: revisionDigest({ kind: "conflict", at: null, of: digest }),
    detail: {
      sentAt: new Date(message.sentAt).toISOString(),
      personId: message.personId,
      kind: message.kind,
      threadId: message.threadId ?? null,
      attachment: message.attachment ?? null,
    },
  };
}
