import type { Database } from "@/db/client";
import type { FilterName, SearchResults } from "@/domain/archive/found-page";
import type { ArchiveScope, SearchRequest } from "@/domain/archive/inputs";
import type { KeptSearch } from "@/domain/archive/kept-search";
import { countArchive } from "@/domain/archive/queries/count-archive";
import { filtersOf, keptRequest } from "@/domain/archive/queries/kept-request";
import { readNeighbours } from "@/domain/archive/queries/read-neighbours";
import { searchArchive } from "@/domain/archive/queries/search-archive";
import { SEARCH_PAGE_SIZE } from "@/domain/archive/vocabulary";

/** What hides rows is counted up to here. */
const HIDING_CAP = 100;

type Without = FilterName | "literal";

/** How a kept search is run: where, and from which row on. */
export interface SearchRun {
  scope: ArchiveScope;
  cursor?: string | undefined;
  /** With the line before and after each result. */
  context: boolean;
}

/** What a page of a kept search is made of, without names and holds. */
export type KeptSearchPage = Omit<SearchResults, "search" | "names" | "holds">;

/** One page of a kept search with its context, counted where it shows all there is. Throws as searchArchive. */
export async function runKeptSearch(
  db: Database,
  search: KeptSearch,
  { scope, cursor, context }: SearchRun,
): Promise<KeptSearchPage> {
  const request = keptRequest(search, scope);
  const page = await searchArchive(db, { ...request, order: search.order, cursor, limit: SEARCH_PAGE_SIZE });
  const whole = page.next === null && page.previous === null;
  return {
    ...page,
    total: whole ? page.rows.length : null,
    around: context ? await readNeighbours(db, scope, page.rows) : {},
    hiding: whole && page.rows.length === 0 ? await hidingFilters(db, request, search) : [],
  };
}

/** Which filters hide rows: for each one set, what would be found without it. */
async function hidingFilters(
  db: Database,
  request: SearchRequest,
  search: KeptSearch,
): Promise<SearchResults["hiding"]> {
  const { platformId, groups, people, roles, kinds, changes, held, from, until } = search.filters;
  const set: Record<Without, boolean> = {
    platform: Boolean(platformId),
    groups: Boolean(groups?.length),
    people: Boolean(people?.length),
    roles: Boolean(roles?.length),
    kinds: Boolean(kinds?.length),
    changes: Boolean(changes?.length),
    held: Boolean(held),
    time: Boolean(from || until),
    literal: search.form === "literal",
  };
  const hiding: SearchResults["hiding"] = [];
  for (const filter of Object.keys(set) as Without[]) {
    if (!set[filter]) continue;
    const open = filtersOf(search.filters, filter);
    if (search.text.trim() === "" && Object.values(open).every((value) => value === undefined)) continue;
    const count = await countArchive(
      db,
      { ...request, filters: open, form: filter === "literal" ? "folded" : request.form },
      HIDING_CAP,
    );
    if (count > 0) hiding.push({ filter, count });
  }
  return hiding;
}
