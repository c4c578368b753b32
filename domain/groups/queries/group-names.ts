import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { groups } from "@/db/schema";

/** Names of groups by id, for pages that have authorised already; unknown ids are left out. */
export async function groupNames(db: Database, ids: readonly string[]): Promise<Record<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return {};
  const rows = await db.select({ id: groups.id, name: groups.name }).from(groups).where(inArray(groups.id, wanted));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
