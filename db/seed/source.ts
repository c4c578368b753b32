import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createGunzip } from "node:zlib";
import type { SourceLine } from "@/db/seed/source-line";

/** Number of lines in the text shipped with the demo. */
export const SHIPPED_LINES = 20_015;

/** Path of the text shipped with the demo; licences in db/seed/NOTICE.md. */
export const shippedSource = (): string => fileURLToPath(new URL("source/messages.ndjson.gz", import.meta.url));

/** Reads `{id,text,source,thread}` lines from NDJSON, packed with gzip when the name ends in .gz. Throws SyntaxError on a line that is no JSON. */
export async function* readSource(path: string): AsyncGenerator<SourceLine> {
  const file = createReadStream(path);
  const input = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  for await (const row of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (row.trim() !== "") yield JSON.parse(row) as SourceLine;
  }
}
