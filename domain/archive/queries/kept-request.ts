import type { Database } from "@/db/client";
import type { FilterName } from "@/domain/archive/found-page";
import type { ArchiveScope, SearchFilters, SearchRequest } from "@/domain/archive/inputs";
import type { KeptFilters, SearchStatement } from "@/domain/archive/kept-search";
import { countArchive } from "@/domain/archive/queries/count-archive";
import { COUNT_CAP } from "@/domain/archive/vocabulary";

/** Where a kept search is run, and which groups a platform has. */
export interface SearchReach {
  scope: ArchiveScope;
  groupsOfPlatform(platformId: string): Promise<string[]>;
}

/** What a kept search asks of the archive: its platform stands for the groups it has. */
export async function keptRequest(
  search: Pick<SearchStatement, "text" | "form" | "filters">,
  { scope, groupsOfPlatform }: SearchReach,
): Promise<SearchRequest> {
  const { text, form, filters } = search;
  const platformGroups = filters.platformId ? await groupsOfPlatform(filters.platformId) : null;
  return {
    text,
    form,
    phrase: false,
    scope: platformGroups ? { ...scope, groups: both(scope.groups, platformGroups) } : scope,
    filters: filtersOf(filters),
  };
}

/** How many messages a kept search finds: exact below COUNT_CAP, COUNT_CAP at the most. */
export async function countKept(
  db: Database,
  search: Pick<SearchStatement, "text" | "form" | "filters">,
  reach: SearchReach,
): Promise<number> {
  return countArchive(db, await keptRequest(search, reach), COUNT_CAP);
}

/** The archive's filters of a kept search, perhaps without one of them. */
export function filtersOf(
  { groups, people, roles, kinds, changes, held, from, until }: KeptFilters,
  without?: FilterName | "literal",
): SearchFilters {
  return {
    groups: without === "groups" ? undefined : groups,
    people: without === "people" ? undefined : people,
    roles: without === "roles" ? undefined : roles,
    kinds: without === "kinds" ? undefined : kinds,
    changes: without === "changes" ? undefined : changes,
    held: without === "held" ? undefined : held,
    from: from && without !== "time" ? new Date(from) : undefined,
    until: until && without !== "time" ? new Date(until) : undefined,
  };
}

function both(one: string[] | null, other: string[]): string[] {
  return one ? one.filter((id) => other.includes(id)) : other;
}
