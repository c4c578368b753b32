import type { Database } from "@/db/client";
import { installation } from "@/db/schema";

/** Whether this database holds the demo: it is marked so for ever, and a banner says it on every page. */
export async function isDemo(db: Database): Promise<boolean> {
  const [row] = await db.select({ demo: installation.demo }).from(installation);
  return row?.demo ?? false;
}
