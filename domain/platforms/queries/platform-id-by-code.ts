import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { platforms } from "@/db/schema";

/** Id of the platform with that code, or null. */
export async function platformIdByCode(db: Database, code: string): Promise<string | null> {
  const [row] = await db.select({ id: platforms.id }).from(platforms).where(eq(platforms.code, code));
  return row?.id ?? null;
}
