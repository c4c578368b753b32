import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Sql } from "postgres";
import type { Database } from "./client";

export type CopyValue = string | number | null | undefined;

/** Rows of one piece sent to the server. */
const rowsAPiece = 500;
const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/**
 * Sends rows into a table by COPY (text format), in the open transaction where `db` is one. `target` is a table with its
 * columns, never anything from outside. Throws what the database throws.
 */
export async function copyRows(db: Database, target: string, rows: Iterable<readonly CopyValue[]>): Promise<void> {
  // Drizzle has no COPY: the client of its session is the one connection of an open transaction.
  const { client } = (db as unknown as { session: { client: Sql } }).session;
  const sink = await client.unsafe(`copy ${target} from stdin`).writable();
  await pipeline(Readable.from(pieces(rows)), sink);
}

function* pieces(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let piece = "";
  let count = 0;
  for (const row of rows) {
    piece += `${row.map(copyText).join("\t")}\n`;
    if (++count % rowsAPiece > 0) continue;
    yield piece;
    piece = "";
  }
  if (piece) yield piece;
}

function copyText(value: CopyValue): string {
  if (value == null) return "\\N";
  return typeof value === "number"
    ? String(value)
    : value.replace(/[\\\t\n\r]/g, (letter) => escapes[letter] as string);
}
