import { z } from "zod";
import type { SearchResults } from "@/domain/archive/found-page";
import { holdsOf } from "@/domain/archive/queries/holds-of";
import { runKeptSearch } from "@/domain/archive/queries/run-kept-search";
import { cancelSignal, untilCancelled } from "@/domain/archive/until-cancelled";
import { SEARCH_ORDERS } from "@/domain/archive/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import { foundNames } from "@/domain/desk/internal/found-names";
import { readNote } from "@/domain/desk/internal/read-note";
import { searchSubject, staffSearch } from "@/domain/desk/internal/search-reach";

/**
 * One page of a search that the reader started, in its order, with names (senders masked), context lines and holds. Each
 * page is logged with the words encrypted, its number only where it is all. Throws not-found for another's search, invalid
 * `cursor`, refused `search-cancelled`.
 */
export const runSearch = defineQuery({
  name: "desk.run-search",
  permission: "archive.search",
  input: z.strictObject({
    search: z.string().max(64),
    cursor: z.string().max(1_000).optional(),
    /** Instead of the order it was started with. */
    order: z.enum(SEARCH_ORDERS).optional(),
    context: z.boolean().default(true),
    signal: cancelSignal,
  }),
  async run({ ctx, input }): Promise<SearchResults> {
    const asked = await staffSearch(ctx, input.search);
    const search = { ...asked, order: input.order ?? asked.order };
    const found = await untilCancelled(ctx.db, input.signal, (db) =>
      runKeptSearch(db, search, {
        scope: search.scope,
        cursor: input.cursor,
        context: input.context,
      }),
    );
    const context = Object.values(found.around).flatMap(({ before, after }) =>
      [before, after].filter((one) => one !== null),
    );
    const { groups = [], people = [] } = search.filters;
    const [names, holds] = await Promise.all([
      foundNames(ctx.db, [...found.rows, ...context], [...groups, ...(search.scope.groups ?? [])], people),
      holdsOf(ctx.db, found.rows),
    ]);
    return { search, ...found, names, holds };
  },
  logged({ input, result: { search, rows, total, around } }) {
    const { basis, form, filters } = search;
    return [
      {
        action: "archive.searched",
        subject: searchSubject(search),
        context: { caseId: basis.kind === "case" ? basis.id : null },
        reason: readNote(basis, search.text),
        detail: {
          basis: basis.kind,
          search: search.id,
          form,
          filters: Object.entries(filters).flatMap(([name, value]) => (value ? [name] : [])),
          results: rows.length,
          ...(total === null ? {} : { total }),
          contextLines: Object.keys(around).length > 0,
          further: input.cursor !== undefined,
        },
      },
    ];
  },
});
