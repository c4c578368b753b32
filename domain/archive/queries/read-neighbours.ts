import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { FoundMessage } from "@/domain/archive/found";
import { foundKey, type Neighbours } from "@/domain/archive/found-page";
import type { ArchiveScope } from "@/domain/archive/inputs";
import { relationsOf } from "@/domain/archive/internal/readers";
import { readMessages } from "@/domain/archive/queries/read-messages";

/** What was said longer than this before or after is no context: 7 days. */
const reach = sql`interval '7 days'`;

interface Found {
  for_group: string;
  for_message: string;
  side: "before" | "after";
  sent_at: string;
  message_id: string;
}

/** The message right before and right after each of some, in the same group, as far as the scope reaches; by `foundKey`. */
export async function readNeighbours(
  db: Database,
  scope: ArchiveScope,
  shown: readonly FoundMessage[],
): Promise<Record<string, Neighbours>> {
  if (shown.length === 0) return {};
  const relation = relationsOf(scope.reader).messages;
  const keys = shown.map((one) => ({ g: one.groupId, s: one.sentAt.toISOString(), m: one.messageId }));
  const limits = sql`${after(scope.from)} ${before(scope.until)}`;
  const found = await db.execute<Found & Record<string, unknown>>(sql`
    select k.g as for_group, k.m as for_message, n.side, n.sent_at, n.message_id
      from json_to_recordset(${JSON.stringify(keys)}::json) as k(g uuid, s timestamptz(3), m text)
     cross join lateral (
       (select 'before' as side, sent_at, message_id from ${relation}
         where group_id = k.g and sent_at <= k.s and sent_at > k.s - ${reach} ${limits}
           and (sent_at, message_id) < (k.s, k.m collate "C")
         order by sent_at desc, message_id desc limit 1)
       union all
       (select 'after' as side, sent_at, message_id from ${relation}
         where group_id = k.g and sent_at >= k.s and sent_at < k.s + ${reach} ${limits}
           and (sent_at, message_id) > (k.s, k.m collate "C")
         order by sent_at, message_id limit 1)
     ) n`);
  const neighbours = await readMessages(
    db,
    scope,
    found.map((one) => ({ groupId: one.for_group, sentAt: new Date(one.sent_at), messageId: one.message_id })),
  );
  const around: Record<string, Neighbours> = {};
  for (const one of found) {
    const key = foundKey({ groupId: one.for_group, messageId: one.for_message });
    around[key] ??= { before: null, after: null };
    around[key][one.side] = neighbours.get(foundKey({ groupId: one.for_group, messageId: one.message_id })) ?? null;
  }
  return around;
}

function after(from: Date | null): SQL {
  return from ? sql`and sent_at >= ${from.toISOString()}::timestamptz` : sql``;
}

function before(until: Date | null): SQL {
  return until ? sql`and sent_at < ${until.toISOString()}::timestamptz` : sql``;
}
