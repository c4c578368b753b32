import { savedSearchOf } from "@/domain/archive/save-search";
import type { SavedSearch } from "@/domain/archive/saved-search";
import { lastingCases } from "@/domain/cases/queries/lasting-cases";
import type { Ctx } from "@/domain/kernel/ctx";
import { refused } from "@/domain/kernel/errors";

/** An own saved search whose basis lasts. Throws not-found, refused `basis-over`. */
export async function lastingSavedSearch(ctx: Ctx, id: string): Promise<SavedSearch> {
  const saved = await savedSearchOf(ctx, id);
  const { basis, endsAt } = saved;
  const lasts =
    basis.kind === "case" ? (await lastingCases(ctx.db, [basis.id])).size > 0 : endsAt !== null && endsAt > ctx.now();
  if (!lasts) throw refused("basis-over");
  return saved;
}
