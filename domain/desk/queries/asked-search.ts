import { z } from "zod";
import type { FoundNames } from "@/domain/archive/found-page";
import type { KeptSearch } from "@/domain/archive/kept-search";
import { defineQuery } from "@/domain/command/define-query";
import { foundNames } from "@/domain/desk/internal/found-names";
import { staffSearch } from "@/domain/desk/internal/search-reach";

/** What a search of the reader asks, with the names its filters and its case stand for; no content. Throws not-found. */
export const askedSearch = defineQuery({
  name: "desk.asked-search",
  permission: "archive.search",
  input: z.strictObject({ search: z.string().max(64) }),
  async run({ ctx, input }): Promise<{ search: KeptSearch; names: FoundNames }> {
    const search = await staffSearch(ctx, input.search);
    const { groups = [], people = [] } = search.filters;
    return { search, names: await foundNames(ctx.db, [], [...groups, ...(search.scope.groups ?? [])], people) };
  },
});
