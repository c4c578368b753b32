import type { Database } from "@/db/client";
import { installation } from "@/db/schema";

/** How far the demo's load is, in whole percent; null when none is going on. Needs no actor, as `isDemo`. */
export async function demoProgress(db: Database): Promise<number | null> {
  const [row] = await db.select().from(installation);
  if (row?.demoState !== "loading") return null;
  return row.demoTotal > 0 ? Math.min(99, Math.floor((100 * row.demoDone) / row.demoTotal)) : 0;
}
