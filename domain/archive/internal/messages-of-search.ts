import { keptRequest } from "@/domain/archive/queries/kept-request";
import { keptSearch } from "@/domain/archive/queries/kept-search";
import { searchArchive } from "@/domain/archive/queries/search-archive";
import { MAX_HELD_MESSAGES } from "@/domain/archive/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";

/** Messages of one page of the search. */
const PAGE = 500;

/** Keys of all that a search of the own finds now, one more than a hold may name at the most. Not-found for another's search. */
export async function messagesOfSearch(
  ctx: Ctx,
  searchId: string,
): Promise<{ groupId: string; sentAt: Date; messageId: string }[]> {
  const search = await keptSearch(ctx, searchId);
  if (search.basis.kind === "order") throw notFound("search");
  const request = keptRequest(search, search.scope);
  const found: { groupId: string; sentAt: Date; messageId: string }[] = [];
  let cursor: string | undefined;
  do {
    const page = await searchArchive(ctx.db, { ...request, cursor, limit: PAGE });
    found.push(...page.rows.map(({ groupId, sentAt, messageId }) => ({ groupId, sentAt, messageId })));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && found.length <= MAX_HELD_MESSAGES);
  return found;
}
