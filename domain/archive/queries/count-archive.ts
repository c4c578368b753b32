import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { SearchRequest } from "@/domain/archive/inputs";
import { relationsOf } from "@/domain/archive/internal/readers";
import { alternativesOf, callArguments, searchCall } from "@/domain/archive/internal/search-call";

/** How many messages a search finds: exact below `cap`, `cap` at the most; null counts all. Throws as searchArchive. */
export async function countArchive(db: Database, request: SearchRequest, cap: number | null): Promise<number> {
  const call = await searchCall(db, request, alternativesOf(request));
  if (call === null) return 0;
  const { count } = relationsOf(request.scope.reader);
  const [row] = await db.execute<{ total: number }>(sql`select ${count}(${callArguments(call)}, ${cap}::int) as total`);
  return row?.total ?? 0;
}
