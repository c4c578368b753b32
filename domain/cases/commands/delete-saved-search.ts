import { eq } from "drizzle-orm";
import { z } from "zod";
import { savedSearches } from "@/db/schema";
import { savedSearchOf } from "@/domain/archive/save-search";
import { savedEntry } from "@/domain/cases/internal/saved-entry";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";

/** Takes a saved search of the own away for good. Throws not-found. */
export const deleteSavedSearch = defineCommand({
  name: "archive.delete-saved-search",
  permission: "archive.search",
  input: z.strictObject({ id: z.uuid() }),
  async run({ ctx, input }) {
    const saved = await savedSearchOf(ctx, input.id);
    await ctx.db.delete(savedSearches).where(eq(savedSearches.id, saved.id));
    return changed({ id: saved.id }, [savedEntry("archive.saved-search-deleted", saved.id, saved, null)]);
  },
});
