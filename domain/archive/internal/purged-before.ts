import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Candidate } from "@/domain/archive/internal/store-messages";
import { RETENTION_FLOOR_DAYS } from "@/domain/archive/vocabulary";
import { DAY_MS } from "@/domain/kernel/time";

/**
 * Keys of those candidates that were kept until their time was over and dropped within a year. Only what was sent longer
 * ago than the floor can be among them: nothing younger is asked for.
 */
export async function purgedBefore(
  db: Database,
  receivedAt: Date,
  candidates: readonly Candidate[],
): Promise<Set<string>> {
  const over = receivedAt.getTime() - RETENTION_FLOOR_DAYS * DAY_MS;
  const old = candidates.filter(({ message }) => message.sentAt <= over);
  if (old.length === 0) return new Set();
  const keys = old.map(({ key, message }) => ({ k: key, g: message.groupId, m: message.messageId }));
  const rows = await db.execute<{ k: string }>(sql`
    select asked.k from json_to_recordset(${JSON.stringify(keys)}::json) as asked(k text, g uuid, m text)
    join purged_keys p on p.group_id = asked.g and p.key = substring(sha256(convert_to(asked.m, 'UTF8')) for 16)`);
  return new Set(rows.map(({ k }) => k));
}
