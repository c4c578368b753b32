import type { Database } from "@/db/client";
import type { FilterName, SearchResults } from "@/domain/archive/found-page";
import type { ArchiveScope, SearchFilters, SearchRequest } from "@/domain/archive/inputs";
import type { KeptFilters, KeptSearch } from "@/domain/archive/kept-search";
import { countArchive } from "@/domain/archive/queries/count-archive";
import { readNeighbours } from "@/domain/archive/queries/read-neighbours";
import { searchArchive } from "@/domain/archive/queries/search-archive";
import { COUNT_CAP, SEARCH_PAGE_SIZE } from "@/domain/archive/vocabulary";

/** What hides rows is counted up to here. */
const HIDING_CAP = 100;

type Without = FilterName | "literal";

/** How a kept search is run: where, from which row on, and which groups a platform has. */
export interface SearchRun {
  scope: ArchiveScope;
  cursor?: string | undefined;
  /** With the line before and after each result. */
  context: boolean;
  groupsOfPlatform(platformId: string): Promise<string[]>;
}

/** One page of a kept search with its count and context. Throws as searchArchive. */
export async function runKeptSearch(
  db: Database,
  search: KeptSearch,
  { scope, cursor, context, groupsOfPlatform }: SearchRun,
): Promise<Omit<SearchResults, "search" | "names">> {
  const { text, form } = search;
  const platformGroups = search.filters.platformId ? await groupsOfPlatform(search.filters.platformId) : null;
  const request: SearchRequest = {
    text,
    form,
    phrase: false,
    scope: platformGroups ? { ...scope, groups: both(scope.groups, platformGroups) } : scope,
    filters: filtersOf(search.filters),
  };
  const [page, total] = await Promise.all([
    searchArchive(db, { ...request, cursor, limit: SEARCH_PAGE_SIZE }),
    countArchive(db, request, COUNT_CAP),
  ]);
  return {
    ...page,
    total,
    around: context ? await readNeighbours(db, scope, page.rows) : {},
    hiding: total === 0 ? await hidingFilters(db, { ...request, scope }, search) : [],
  };
}

/** Which filters hide rows: for each one set, what would be found without it. */
async function hidingFilters(
  db: Database,
  request: SearchRequest,
  search: KeptSearch,
): Promise<SearchResults["hiding"]> {
  const { platformId, groups, people, kinds, from, until } = search.filters;
  const set: Record<Without, boolean> = {
    platform: Boolean(platformId),
    groups: Boolean(groups?.length),
    people: Boolean(people?.length),
    kinds: Boolean(kinds?.length),
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

function filtersOf({ groups, people, kinds, from, until }: KeptFilters, without?: Without): SearchFilters {
  return {
    groups: without === "groups" ? undefined : groups,
    people: without === "people" ? undefined : people,
    kinds: without === "kinds" ? undefined : kinds,
    from: from && without !== "time" ? new Date(from) : undefined,
    until: until && without !== "time" ? new Date(until) : undefined,
  };
}

function both(one: string[] | null, other: string[]): string[] {
  return one ? one.filter((id) => other.includes(id)) : other;
}
