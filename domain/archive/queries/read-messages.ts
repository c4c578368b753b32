import { getTableColumns, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema";
import type { FoundMessage } from "@/domain/archive/found";
import { foundKey } from "@/domain/archive/found-page";
import type { ArchiveScope } from "@/domain/archive/inputs";
import { withRevisions } from "@/domain/archive/internal/found-message";
import { relationsOf } from "@/domain/archive/internal/readers";

/** Some messages by their keys in the archive, with all that happened to them, by `foundKey`; what is gone is absent. */
export async function readMessages(
  db: Database,
  { reader }: Pick<ArchiveScope, "reader">,
  places: readonly { groupId: string; sentAt: Date; messageId: string }[],
): Promise<Map<string, FoundMessage>> {
  if (places.length === 0) return new Map();
  const keys = places.map(({ groupId, sentAt, messageId }) => ({ g: groupId, s: sentAt.toISOString(), m: messageId }));
  const times = places.map(({ sentAt }) => sentAt.getTime()).sort((a, b) => a - b);
  const rows = await db
    .select(getTableColumns(messages))
    .from(relationsOf(reader).messages)
    .where(
      sql`${messages.sentAt} between ${isoOf(times[0])}::timestamptz and ${isoOf(times.at(-1))}::timestamptz
        and (${messages.groupId}, ${messages.sentAt}, ${messages.messageId}) in (
          select g, s, m collate "C" from json_to_recordset(${JSON.stringify(keys)}::json)
            as k(g uuid, s timestamptz(3), m text))`,
    );
  const read = await withRevisions(db, rows, reader);
  return new Map(read.map((one) => [foundKey(one), one]));
}

function isoOf(ms: number | undefined): string {
  return new Date(ms ?? 0).toISOString();
}
