import { asc, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { platforms } from "@/db/schema";

/** Ids of the platforms by code. For the command line on the server, which has no actor to ask as. */
export async function platformIds(db: Database): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: platforms.id, code: platforms.code })
    .from(platforms)
    .where(isNull(platforms.disabledAt))
    .orderBy(asc(platforms.code));
  return new Map(rows.map(({ id, code }) => [code, id]));
}
