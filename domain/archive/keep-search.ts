import { and, eq, lt } from "drizzle-orm";
import { searchRequests } from "@/db/schema";
import { alternativesOf, isFiltered } from "@/domain/archive/internal/search-call";
import { toSearchRow } from "@/domain/archive/internal/search-row";
import type { SearchStatement } from "@/domain/archive/kept-search";
import { SEARCH_KEPT_MS } from "@/domain/archive/vocabulary";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { invalid } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";

/**
 * Keeps a search on the server for the account of ctx and answers the id that stands for it in the URL; those that are
 * over go. The caller has settled that basis and scope are the account's. Throws invalid on `text`: a syntax error with
 * its position, or nothing to look for.
 */
export async function keepSearch(ctx: Ctx, search: SearchStatement): Promise<string> {
  const alternatives = alternativesOf({ text: search.text, phrase: false });
  if (alternatives.length === 0 && !isFiltered(search.filters))
    throw invalid([{ field: "text", rule: "search-empty" }]);
  const id = newId();
  const accountId = actorId(ctx.actor) ?? "";
  const over = new Date(ctx.now().getTime() - SEARCH_KEPT_MS);
  await ctx.db
    .delete(searchRequests)
    .where(and(eq(searchRequests.accountId, accountId), lt(searchRequests.createdAt, over)));
  await ctx.db
    .insert(searchRequests)
    .values({ id, accountId, kind: "messages", ...toSearchRow(id, search), createdAt: ctx.now() });
  return id;
}
