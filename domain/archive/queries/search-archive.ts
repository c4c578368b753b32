import { desc, getTableColumns, type SQL, Subquery, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema";
import type { FoundMessage } from "@/domain/archive/found";
import type { SearchRequest } from "@/domain/archive/inputs";
import { withRevisions } from "@/domain/archive/internal/found-message";
import { relationsOf } from "@/domain/archive/internal/readers";
import { alternativesOf, needlesOf, searchArguments } from "@/domain/archive/internal/search-call";
import { invalid } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { decodeCursor, type Page, toPage } from "@/domain/kernel/pagination";
import { parseInstant } from "@/domain/kernel/time";

/** One page of results, newest first, and the terms to highlight in them (as typed). */
export interface SearchPage extends Page<FoundMessage> {
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
  const alternatives = alternativesOf(request);
  const needles = needlesOf(alternatives);
  const filtered = Object.values(request.filters).some((filter) =>
    Array.isArray(filter) ? filter.length > 0 : filter,
  );
  if (alternatives.length === 0 && !filtered) throw invalid([{ field: "text", rule: "search-empty" }]);
  const given = searchArguments(request, alternatives);
  if (given === null) return { rows: [], next: null, needles };
  const rows = await db
    .select(getTableColumns(messages))
    .from(foundBy(relationsOf(request.scope.reader).search, given, positionOf(request.cursor), request.limit + 1))
    .orderBy(desc(messages.sentAt), desc(messages.messageId), desc(messages.groupId));
  const page = toPage(rows, request.limit, (row) => [row.sentAt.toISOString(), row.messageId, row.groupId]);
  return { rows: await withRevisions(db, page.rows, request.scope.reader), next: page.next, needles };
}

/** The rows of the search function, which has the columns of messages. */
function foundBy(search: SQL, given: SQL, { sentAt, messageId, groupId }: Position, count: number): typeof messages {
  const call = sql`select * from ${search}(${given}, ${sentAt}::timestamptz, ${messageId}::text, ${groupId}::uuid,
    ${count}::int)`;
  return new Subquery(call, getTableColumns(messages), "messages") as unknown as typeof messages;
}

interface Position {
  sentAt: string | null;
  messageId: string | null;
  groupId: string | null;
}

function positionOf(cursor: string | undefined): Position {
  if (!cursor) return { sentAt: null, messageId: null, groupId: null };
  const [sentAt, messageId, groupId] = decodeCursor(cursor, 3).map(String);
  if (!sentAt || !messageId || !groupId || parseInstant(sentAt) === null || !isId(groupId) || messageId.includes("\0"))
    throw invalid([{ field: "cursor", rule: "cursor" }]);
  return { sentAt, messageId, groupId };
}
