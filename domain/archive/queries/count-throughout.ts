import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { SearchRequest } from "@/domain/archive/inputs";
import { relationsOf } from "@/domain/archive/internal/readers";
import { alternativesOf, callArguments, searchCall } from "@/domain/archive/internal/search-call";
import { searchWindows, within } from "@/domain/archive/internal/search-windows";

/** How far an exact count is. It is exact when `done` equals `parts`. */
export interface CountSoFar {
  counted: number;
  /** Stretches of the archive counted, and how many there are. */
  done: number;
  parts: number;
}

/**
 * Counts all messages a search finds, one stretch of the archive after the other, the newest first, and says after each
 * how far it is; at least once. Throws as searchArchive; ending the loop ends the count, a `cancellable` database also
 * what runs.
 */
export async function* countThroughout(db: Database, request: SearchRequest): AsyncGenerator<CountSoFar> {
  const { reader } = request.scope;
  const call = await searchCall(db, request, alternativesOf(request));
  const windows = call === null ? [] : await searchWindows(db, call, "newest", reader);
  const { count } = relationsOf(reader);
  let counted = 0;
  yield { counted, done: 0, parts: windows.length };
  for (const [index, window] of windows.entries()) {
    if (call === null) return;
    const part = callArguments(within(call, window));
    const [row] = await db.execute<{ total: number }>(sql`select ${count}(${part}, null::int) as total`);
    counted += row?.total ?? 0;
    yield { counted, done: index + 1, parts: windows.length };
  }
}
