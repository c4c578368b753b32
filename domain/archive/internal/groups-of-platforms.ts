import { exists, inArray, notInArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { groups } from "@/db/schema";

/** Ids of the groups of some platforms; null when there are no others. */
export async function groupsOfPlatforms(db: Database, platforms: readonly string[]): Promise<string[] | null> {
  const others = db
    .select({ one: sql`1` })
    .from(groups)
    .where(notInArray(groups.platformId, [...platforms]));
  const [answer] = await db.execute<{ others: boolean }>(sql`select ${exists(others)} as others`);
  if (!answer?.others) return null;
  const rows = await db
    .select({ id: groups.id })
    .from(groups)
    .where(inArray(groups.platformId, [...platforms]));
  return rows.map((row) => row.id);
}
