import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { ConfigurationError } from "@/lib/env";

/** Settings of PostgreSQL without which something acknowledged can be lost, or torn, when the machine stops. */
const needed = ["fsync", "full_page_writes", "synchronous_commit"];

/**
 * Makes sure that what is committed on this connection outlives a crash. Throws ConfigurationError naming each setting that
 * is off, wherever it was switched off: in the server, the database, the role or the connection.
 */
export async function requireDurability(db: Database): Promise<void> {
  const rows = await db.execute<{ name: string }>(sql`
    select name from pg_settings where name in (${sql.join(needed, sql`, `)}) and setting = 'off' order by name`);
  if (rows.length === 0) return;
  const off = rows.map(({ name }) => `  ${name}: must be on; what was acknowledged could be lost`);
  throw new ConfigurationError(`The database is not safe to use:\n${off.join("\n")}`);
}
