import { searchMessagesInput } from "@/domain/archive/inputs";
import { filterCounts, readEntry } from "@/domain/archive/internal/read-entry";
import { searchArchive } from "@/domain/archive/queries/search-archive";
import { defineQuery } from "@/domain/command/define-query";

/**
 * One page of messages that contain a text, in the order asked for, for a stated basis; logged with the terms encrypted.
 * The caller has resolved the scope and checked that the case or order is the actor's. Throws as searchArchive.
 */
export const searchMessages = defineQuery({
  name: "archive.search-messages",
  permission: "archive.search",
  input: searchMessagesInput,
  run: ({ ctx, input }) => searchArchive(ctx.db, input),
  logged: ({ input, result }) => [
    readEntry("archive.searched", input.basis, {
      text: input.text,
      detail: {
        form: input.form,
        phrase: input.phrase,
        order: input.order,
        scopeGroups: input.scope.groups?.length ?? "all",
        ...filterCounts(input.filters),
        results: result.rows.length,
        nextPage: result.next !== null,
      },
    }),
  ],
});
