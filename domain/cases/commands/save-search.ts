import { z } from "zod";
import { countKept } from "@/domain/archive/queries/kept-request";
import { keptSearch } from "@/domain/archive/queries/kept-search";
import { saveSearchAs } from "@/domain/archive/save-search";
import { savedEntry } from "@/domain/cases/internal/saved-entry";
import { lastingCases } from "@/domain/cases/queries/lasting-cases";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound, refused } from "@/domain/kernel/errors";

/**
 * Keeps a search of the own under a name, to run it again for as long as its case is open or for 30 days of its purpose.
 * Throws not-found for another's search, refused `basis-over`, limit `too-many-saved-searches`.
 */
export const saveSearch = defineCommand({
  name: "archive.save-search",
  permission: "archive.search",
  input: z.strictObject({ search: z.uuid(), name: z.string().trim().min(1).max(60) }),
  async run({ ctx, input }) {
    const search = await keptSearch(ctx, input.search);
    const { basis } = search;
    if (basis.kind === "order") throw notFound("search");
    if (basis.kind === "case" && !(await lastingCases(ctx.db, [basis.id])).has(basis.id)) throw refused("basis-over");
    const total = await countKept(ctx.db, search, search.scope);
    const id = await saveSearchAs(ctx, input.name, search, total);
    return changed({ id }, [savedEntry("archive.search-saved", id, search, total)]);
  },
});
