import { and, eq, gt } from "drizzle-orm";
import { searchRequests } from "@/db/schema";
import { fromSearchRow } from "@/domain/archive/internal/search-row";
import type { KeptSearch } from "@/domain/archive/kept-search";
import { SEARCH_KEPT_MS } from "@/domain/archive/vocabulary";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";

/** A search that the account of ctx started within a day. Another's, or one that is over, is not found. */
export async function keptSearch(ctx: Ctx, id: string): Promise<KeptSearch> {
  const accountId = actorId(ctx.actor);
  if (!isId(id) || !accountId) throw notFound("search");
  const since = new Date(ctx.now().getTime() - SEARCH_KEPT_MS);
  const [row] = await ctx.db
    .select()
    .from(searchRequests)
    .where(
      and(
        eq(searchRequests.id, id),
        eq(searchRequests.kind, "messages"),
        eq(searchRequests.accountId, accountId),
        gt(searchRequests.createdAt, since),
      ),
    );
  if (!row) throw notFound("search");
  return fromSearchRow(row);
}
