import { z } from "zod";
import { renameSaved } from "@/domain/archive/save-search";
import { lastingSavedSearch } from "@/domain/cases/internal/lasting-saved-search";
import { savedEntry } from "@/domain/cases/internal/saved-entry";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";

/** Gives a saved search of the own another name. Throws not-found, refused `basis-over`. */
export const renameSavedSearch = defineCommand({
  name: "archive.rename-saved-search",
  permission: "archive.search",
  input: z.strictObject({ id: z.uuid(), name: z.string().trim().min(1).max(60) }),
  async run({ ctx, input }) {
    const saved = await lastingSavedSearch(ctx, input.id);
    if (saved.name === input.name) return unchanged({ id: saved.id });
    await renameSaved(ctx, saved, input.name);
    return changed({ id: saved.id }, [savedEntry("archive.saved-search-renamed", saved.id, saved, null)]);
  },
});
