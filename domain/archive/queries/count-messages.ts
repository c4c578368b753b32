import { z } from "zod";
import { searchMessagesInput } from "@/domain/archive/inputs";
import { filterCounts, readEntry } from "@/domain/archive/internal/read-entry";
import { countArchive } from "@/domain/archive/queries/count-archive";
import { COUNT_CAP } from "@/domain/archive/vocabulary";
import { defineQuery } from "@/domain/command/define-query";

/** How many messages a search finds: up to COUNT_CAP, or all when `exact`; logged. Throws as countArchive. */
export const countMessages = defineQuery({
  name: "archive.count-messages",
  permission: "archive.search",
  input: searchMessagesInput.omit({ cursor: true, limit: true }).extend({ exact: z.boolean().default(false) }),
  run: ({ ctx, input }) => countArchive(ctx.db, input, input.exact ? null : COUNT_CAP),
  logged: ({ input, result }) => [
    readEntry("archive.counted", input.basis, {
      text: input.text,
      detail: { form: input.form, phrase: input.phrase, ...filterCounts(input.filters), total: result },
    }),
  ],
});
