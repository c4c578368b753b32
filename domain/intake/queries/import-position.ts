import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { importFiles } from "@/db/schema";

/** Lines of a file that an interrupted import has taken in; 0 for a new or finished one. For the command line on the server. */
export async function importPosition(db: Database, fingerprint: string): Promise<number> {
  const [row] = await db.select().from(importFiles).where(eq(importFiles.fingerprint, fingerprint));
  return row && !row.finished ? row.linesDone : 0;
}
