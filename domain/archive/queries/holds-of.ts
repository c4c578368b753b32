import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holdMessages, holdScopes, holds } from "@/db/schema";
import { foundKey, type HoldLabel } from "@/domain/archive/found-page";

/** The holds in force on some messages, by `foundKey`, the oldest first; read as the application, whoever asks. */
export async function holdsOf(
  db: Database,
  shown: readonly { groupId: string; personId: string; sentAt: Date; messageId: string }[],
): Promise<Record<string, HoldLabel[]>> {
  if (shown.length === 0) return {};
  const keys = shown.map((one) => ({
    g: one.groupId,
    p: one.personId,
    s: one.sentAt.toISOString(),
    m: one.messageId,
  }));
  const rows = await db.execute<{ g: string; m: string; id: string; number: string }>(sql`
    select distinct k.g, k.m, h.id, h.number
      from json_to_recordset(${JSON.stringify(keys)}::json) as k(g uuid, p uuid, s timestamptz(3), m text)
      join ${holds} h on h.state <> 'released'
     where exists (select from ${holdMessages} x where x.hold_id = h.id and x.group_id = k.g and x.sent_at = k.s
                      and x.message_id = k.m collate "C")
        or exists (select from ${holdScopes} s where s.hold_id = h.id
                      and (s.group_id = k.g or (s.group_id is null and s.person_id = k.p))
                      and (s.person_id is null or s.person_id = k.p)
                      and (s.from_at is null or k.s >= s.from_at) and (s.until_at is null or k.s < s.until_at))
     order by h.number`);
  const found: Record<string, HoldLabel[]> = {};
  for (const { g, m, id, number } of rows) {
    const key = foundKey({ groupId: g, messageId: m });
    found[key] = [...(found[key] ?? []), { id, number }];
  }
  return found;
}
