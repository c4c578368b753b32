import { eq } from "drizzle-orm";
import { z } from "zod";
import { groups } from "@/db/schema";
import type { SearchResults } from "@/domain/archive/found-page";
import { keptSearch } from "@/domain/archive/queries/kept-search";
import { runKeptSearch } from "@/domain/archive/queries/run-kept-search";
import { defineQuery } from "@/domain/command/define-query";
import { foundNames } from "@/domain/desk/internal/found-names";
import { readNote } from "@/domain/desk/internal/read-note";
import { notFound } from "@/domain/kernel/errors";

/**
 * One page of a search that the reader started, newest first, with count, names (senders masked) and context lines. Each
 * page is logged with the words encrypted. Throws not-found for another's search, invalid `cursor`.
 */
export const runSearch = defineQuery({
  name: "desk.run-search",
  permission: "archive.search",
  input: z.strictObject({
    search: z.string().max(64),
    cursor: z.string().max(1_000).optional(),
    context: z.boolean().default(true),
  }),
  async run({ ctx, input }): Promise<SearchResults> {
    const search = await keptSearch(ctx, input.search);
    if (search.basis.kind === "order") throw notFound("search");
    const found = await runKeptSearch(ctx.db, search, {
      scope: search.scope,
      cursor: input.cursor,
      context: input.context,
      groupsOfPlatform: async (platformId) => {
        const rows = await ctx.db.select({ id: groups.id }).from(groups).where(eq(groups.platformId, platformId));
        return rows.map((row) => row.id);
      },
    });
    const context = Object.values(found.around).flatMap(({ before, after }) =>
      [before, after].filter((one) => one !== null),
    );
    const { groups: wantedGroups = [], people: wantedPeople = [] } = search.filters;
    const scopeGroups = search.scope.groups ?? [];
    const names = await foundNames(
      ctx.db,
      [...found.rows, ...context],
      [...wantedGroups, ...scopeGroups],
      wantedPeople,
    );
    return { search, ...found, names };
  },
  logged({ input, result: { search, rows, total, around } }) {
    const { basis, form, filters } = search;
    return [
      {
        action: "archive.searched",
        subject: basis.kind === "case" ? { kind: "case", id: basis.id } : { kind: "archive", id: "search" },
        context: { caseId: basis.kind === "case" ? basis.id : null },
        reason: readNote(basis, search.text),
        detail: {
          basis: basis.kind,
          search: search.id,
          form,
          filters: Object.entries(filters).flatMap(([name, value]) => (value ? [name] : [])),
          results: rows.length,
          total,
          contextLines: Object.keys(around).length > 0,
          further: input.cursor !== undefined,
        },
      },
    ];
  },
});
