import { eq } from "drizzle-orm";
import { z } from "zod";
import { savedSearches } from "@/db/schema";
import { keepSearch } from "@/domain/archive/keep-search";
import { countKept } from "@/domain/archive/queries/kept-request";
import { lastingSavedSearch } from "@/domain/cases/internal/lasting-saved-search";
import { savedEntry } from "@/domain/cases/internal/saved-entry";
import { settledBasis } from "@/domain/cases/internal/settled-basis";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";

/**
 * Starts a saved search of the own again, over what its case reaches by now. Throws not-found, refused `basis-over`,
 * `case-without-group`.
 */
export const runSavedSearch = defineCommand({
  name: "archive.run-saved-search",
  permission: "archive.search",
  input: z.strictObject({ id: z.uuid() }),
  async run({ ctx, input }) {
    const { text, form, order, filters, basis: kept } = await lastingSavedSearch(ctx, input.id);
    if (kept.kind === "order") throw notFound("saved-search");
    const { basis, scope } = await settledBasis(ctx, kept);
    const search = { text, form, order, filters, basis, scope };
    const total = await countKept(ctx.db, search, scope);
    const searchId = await keepSearch(ctx, search);
    await ctx.db
      .update(savedSearches)
      .set({ lastRunAt: ctx.now(), lastTotal: total })
      .where(eq(savedSearches.id, input.id));
    return changed({ searchId }, [savedEntry("archive.saved-search-run", input.id, search, total)]);
  },
});
