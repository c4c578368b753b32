import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { groups } from "@/db/schema";

/** Ids of the groups with these displayed codes, or null when one of them names no group. */
export async function groupIdsByCode(db: Database, codes: readonly string[]): Promise<string[] | null> {
  const wanted = [...new Set(codes)];
  const rows = await db.select({ id: groups.id }).from(groups).where(inArray(groups.code, wanted));
  return rows.length === wanted.length ? rows.map((row) => row.id) : null;
}
