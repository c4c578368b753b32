import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** Messages after which the pending entries of the gram indexes are sorted in: about 3 MB of them, read by every search. */
const settleEvery = 5_000;

let waiting = 0;
let settling = false;

/**
 * Counts messages that were just committed and now and then has their index entries sorted into place on a connection of
 * its own. Nobody waits for it: whoever inserts would stop for a tenth of a second. Should it fail, the next one that
 * inserts into a full list does it.
 */
export function settleIndex(db: Database, stored: number): void {
  waiting += stored;
  if (settling || waiting < settleEvery) return;
  settling = true;
  waiting = 0;
  const done = () => {
    settling = false;
  };
  db.execute(sql`select archive_settle_index()`).then(done, done);
}
