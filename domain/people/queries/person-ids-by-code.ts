import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { people } from "@/db/schema";

/** Ids of the people with these displayed codes, or null when one of them names nobody. */
export async function personIdsByCode(db: Database, codes: readonly string[]): Promise<string[] | null> {
  const wanted = [...new Set(codes)];
  const rows = await db.select({ id: people.id }).from(people).where(inArray(people.code, wanted));
  return rows.length === wanted.length ? rows.map((row) => row.id) : null;
}
