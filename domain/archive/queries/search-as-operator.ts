import { searchMessagesInput } from "@/domain/archive/inputs";
import { filterCounts, readEntry } from "@/domain/archive/internal/read-entry";
import { countArchive } from "@/domain/archive/queries/count-archive";
import { type SearchPage, searchArchive } from "@/domain/archive/queries/search-archive";
import { defineQuery } from "@/domain/command/define-query";

/** Results and their exact number, for the operator's command line on the server; logged as any other search. */
export const searchAsOperator = defineQuery({
  name: "archive.search-as-operator",
  permission: "archive.search-operator",
  input: searchMessagesInput,
  async run({ ctx, input }): Promise<SearchPage & { total: number }> {
    const total = await countArchive(ctx.db, input, null);
    return { ...(await searchArchive(ctx.db, input)), total };
  },
  logged: ({ input, result }) => [
    readEntry("archive.searched", input.basis, {
      text: input.text,
      detail: { form: input.form, phrase: input.phrase, ...filterCounts(input.filters), total: result.total },
    }),
  ],
});
