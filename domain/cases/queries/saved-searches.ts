import { z } from "zod";
import { savedSearchesOf } from "@/domain/archive/save-search";
import type { SavedSearch } from "@/domain/archive/saved-search";
import { lastingCases } from "@/domain/cases/queries/lasting-cases";
import { defineQuery } from "@/domain/command/define-query";

/** The reader's own saved searches whose case is open or whose purpose has not ended, the newest first. */
export const savedSearches = defineQuery({
  name: "archive.saved-searches",
  permission: "archive.search",
  input: z.strictObject({}),
  async run({ ctx }): Promise<SavedSearch[]> {
    const all = await savedSearchesOf(ctx);
    const open = await lastingCases(
      ctx.db,
      all.map(({ basis }) => (basis.kind === "case" ? basis.id : null)),
    );
    const now = ctx.now();
    return all
      .filter(({ basis, endsAt }) => (basis.kind === "case" ? open.has(basis.id) : endsAt !== null && endsAt > now))
      .reverse();
  },
});
