import { getTableColumns } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema";
import type { FoundMessage } from "@/domain/archive/found";
import type { SearchRequest } from "@/domain/archive/inputs";
import { withRevisions } from "@/domain/archive/internal/found-message";
import { relationsOf } from "@/domain/archive/internal/readers";
import { alternativesOf, isFiltered, searchCall } from "@/domain/archive/internal/search-call";
import { searchWindows, within } from "@/domain/archive/internal/search-windows";
import { foundBy } from "@/domain/archive/queries/search-archive";
import { invalid } from "@/domain/kernel/errors";

/**
 * The first `limit` results of a search in its order, as they are found: one stretch of the archive after the other,
 * those without results left out. The same messages as searchArchive answers, which throws the same; ending the loop
 * ends the search, a `cancellable` database also what runs.
 */
export async function* streamArchive(
  db: Database,
  request: SearchRequest & { limit: number },
): AsyncGenerator<FoundMessage[]> {
  const { order = "newest", scope } = request;
  const alternatives = alternativesOf(request);
  if (alternatives.length === 0 && !isFiltered(request.filters))
    throw invalid([{ field: "text", rule: "search-empty" }]);
  const call = await searchCall(db, request, alternatives);
  if (call === null) return;
  let wanted = request.limit;
  for (const window of await searchWindows(db, call, order, scope.reader)) {
    const rows = await db
      .select(getTableColumns(messages))
      .from(foundBy(relationsOf(scope.reader).search, within(call, window), order, null, wanted));
    if (rows.length > 0) yield await withRevisions(db, rows, scope.reader);
    wanted -= rows.length;
    if (wanted <= 0) return;
  }
}
