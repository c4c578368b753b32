import { and, asc, count, eq, getTableColumns, type SQL } from "drizzle-orm";
import { savedSearches } from "@/db/schema";
import { fromSavedRow, toSearchRow } from "@/domain/archive/internal/search-row";
import type { SearchStatement } from "@/domain/archive/kept-search";
import type { SavedSearch } from "@/domain/archive/saved-search";
import { MAX_SAVED_SEARCHES, PURPOSE_KEPT_MS } from "@/domain/archive/vocabulary";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { limit, notFound } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";

/** Keeps a search under a name for the account of ctx. Throws limit `too-many-saved-searches`. */
export async function saveSearchAs(
  ctx: Ctx,
  name: string,
  { text, form, order, basis, scope, filters }: SearchStatement,
  total: number,
): Promise<string> {
  const accountId = actorId(ctx.actor) ?? "";
  const [have] = await ctx.db
    .select({ count: count() })
    .from(savedSearches)
    .where(eq(savedSearches.accountId, accountId));
  if ((have?.count ?? 0) >= MAX_SAVED_SEARCHES) throw limit("too-many-saved-searches", { maximum: MAX_SAVED_SEARCHES });
  const id = newId();
  const now = ctx.now();
  await ctx.db.insert(savedSearches).values({
    id,
    accountId,
    ...toSearchRow(id, { text, form, order, basis, scope, filters }, { name }),
    caseId: basis.kind === "case" ? basis.id : null,
    createdAt: now,
    endsAt: basis.kind === "purpose" ? new Date(now.getTime() + PURPOSE_KEPT_MS) : null,
    lastRunAt: now,
    lastTotal: total,
  });
  return id;
}

/** Gives a saved search another name. */
export async function renameSaved(ctx: Ctx, { id, ...search }: SavedSearch, name: string): Promise<void> {
  const { terms } = toSearchRow(id, search, { name });
  await ctx.db.update(savedSearches).set({ terms }).where(eq(savedSearches.id, id));
}

/** Saved searches of the account of ctx, the oldest first; whether their basis still lasts is the caller's to check. */
export async function savedSearchesOf(ctx: Ctx, condition?: SQL): Promise<SavedSearch[]> {
  const rows = await ctx.db
    .select(getTableColumns(savedSearches))
    .from(savedSearches)
    .where(and(eq(savedSearches.accountId, actorId(ctx.actor) ?? ""), condition))
    .orderBy(asc(savedSearches.createdAt), asc(savedSearches.id));
  return rows.map((row) => {
    const { name, search } = fromSavedRow(row);
    const { id, createdAt, endsAt, lastRunAt, lastTotal } = row;
    return { ...search, id, name, createdAt, endsAt, lastRunAt, lastTotal };
  });
}

/** One saved search of the account of ctx. Throws not-found. */
export async function savedSearchOf(ctx: Ctx, id: string): Promise<SavedSearch> {
  const [found] = await savedSearchesOf(ctx, eq(savedSearches.id, id));
  if (!found) throw notFound("saved-search");
  return found;
}
