import { invalid } from "./errors";

/** Rows of one page and the cursor of the next, or null when there is none. */
export interface Page<Row> {
  rows: Row[];
  next: string | null;
}

/** Rows a list page shows. */
export const pageSize = 50;

/** An opaque cursor over the sort key of the last row shown. */
export function encodeCursor(parts: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** The parts of a cursor. Throws invalid on the field `cursor` when it was not made by encodeCursor with that many parts. */
export function decodeCursor(cursor: string, count: number): (string | number | null)[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const scalar = (p: unknown) => p === null || typeof p === "string" || typeof p === "number";
    if (Array.isArray(parts) && parts.length === count && parts.every(scalar)) return parts;
  } catch {
    // Falls through to the same refusal as a well-formed cursor of another list.
  }
  throw invalid([{ field: "cursor", rule: "cursor" }]);
}

/** Cuts one row more than a page into a page with its next cursor. */
export function toPage<Row>(
  rows: Row[],
  size: number,
  key: (row: Row) => readonly (string | number | null)[],
): Page<Row> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last ? encodeCursor(key(last)) : null };
}
