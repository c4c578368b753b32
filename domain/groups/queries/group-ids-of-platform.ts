import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { groups } from "@/db/schema";

/** Ids of all groups of a platform. */
export async function groupIdsOfPlatform(db: Database, platformId: string): Promise<string[]> {
  const rows = await db.select({ id: groups.id }).from(groups).where(eq(groups.platformId, platformId));
  return rows.map((row) => row.id);
}
