import { getTableColumns, type SQL, Subquery, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema";
import type { FoundMessage } from "@/domain/archive/found";
import type { SearchRequest } from "@/domain/archive/inputs";
import { withRevisions } from "@/domain/archive/internal/found-message";
import { relationsOf } from "@/domain/archive/internal/readers";
import {
  alternativesOf,
  callArguments,
  isFiltered,
  needlesOf,
  type SearchCall,
  searchCall,
} from "@/domain/archive/internal/search-call";
import { cursorAt, type Place, readCursor } from "@/domain/archive/internal/search-cursor";
import type { SearchOrder } from "@/domain/archive/vocabulary";
import { invalid } from "@/domain/kernel/errors";
import type { Page } from "@/domain/kernel/pagination";

/** One page of results in the order asked for, and the terms to highlight in them (as typed). */
export interface SearchPage extends Page<FoundMessage> {
  /** Cursor of the page before; null on the first. */
  previous: string | null;
  needles: string[];
}

/**
 * The messages whose text as sent, or any revision of it, contains what is asked for: exactly those (design section 6).
 * The caller has resolved the scope and logs the read. Throws invalid on a syntax error (field `text`), on an empty
 * request and on a cursor of another list.
 */
export async function searchArchive(
  db: Database,
  request: SearchRequest & { cursor?: string | undefined; limit: number },
): Promise<SearchPage> {
  const { order = "newest", limit } = request;
  const alternatives = alternativesOf(request);
  const needles = needlesOf(alternatives);
  if (alternatives.length === 0 && !isFiltered(request.filters))
    throw invalid([{ field: "text", rule: "search-empty" }]);
  const cursor = readCursor(request.cursor);
  const call = await searchCall(db, request, alternatives);
  if (call === null) return { rows: [], next: null, previous: null, needles };
  const back = cursor?.way === "back";
  const { reader } = request.scope;
  const found = await db
    .select(getTableColumns(messages))
    .from(foundBy(relationsOf(reader).search, call, back ? opposite(order) : order, cursor?.place ?? null, limit + 1));
  const shown = found.slice(0, limit);
  const more = found.length > limit;
  if (back) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    rows: await withRevisions(db, shown, reader),
    next: last && (back || more) ? cursorAt("on", last) : null,
    previous: first && (back ? more : cursor) ? cursorAt("back", first) : null,
    needles,
  };
}

/** The rows of the search function, which has the columns of messages, in its order. */
export function foundBy(
  search: SQL,
  call: SearchCall,
  order: SearchOrder,
  place: Place | null,
  count: number,
): typeof messages {
  const rows = sql`select * from ${search}(${callArguments(call)}, ${order}::text, ${place?.sentAt ?? null}::timestamptz,
    ${place?.messageId ?? null}::text, ${place?.groupId ?? null}::uuid, ${count}::int)`;
  return new Subquery(rows, getTableColumns(messages), "messages") as unknown as typeof messages;
}

function opposite(order: SearchOrder): SearchOrder {
  return order === "newest" ? "oldest" : "newest";
}
