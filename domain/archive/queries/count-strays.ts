import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** Rows in the default partitions: kept and found, but slowly. More than none is a reason for an alarm. */
export async function countStrays(db: Database): Promise<number> {
  const [row] = await db.execute<{ strays: number }>(sql`
    select ((select count(*) from messages_default) + (select count(*) from message_revisions_default))::int as strays`);
  return row?.strays ?? 0;
}
