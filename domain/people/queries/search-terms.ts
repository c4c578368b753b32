import { and, eq } from "drizzle-orm";
import { searchRequests } from "@/db/schema";
import { actorId } from "@/domain/kernel/actor";
import { decryptField } from "@/domain/kernel/cipher";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";
import { termsPlace } from "../internal/terms-place";

/**
 * The terms of a search for people that this account started, for the list. Another's, or one that is gone, is not found.
 */
export async function searchTerms(ctx: Ctx, id: string): Promise<string> {
  const [row] = await ctx.db
    .select({ terms: searchRequests.terms })
    .from(searchRequests)
    .where(
      and(
        eq(searchRequests.id, id),
        eq(searchRequests.kind, "people"),
        eq(searchRequests.accountId, actorId(ctx.actor) ?? ""),
      ),
    );
  if (!row) throw notFound("search");
  return decryptField(row.terms, termsPlace(id));
}
