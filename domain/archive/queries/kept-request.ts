import type { Database } from "@/db/client";
import type { FilterName } from "@/domain/archive/found-page";
import type { ArchiveScope, SearchFilters, SearchRequest } from "@/domain/archive/inputs";
import type { KeptFilters, SearchStatement } from "@/domain/archive/kept-search";
import { countArchive } from "@/domain/archive/queries/count-archive";
import { COUNT_CAP } from "@/domain/archive/vocabulary";

type Asked = Pick<SearchStatement, "text" | "form" | "filters">;

/** What a kept search asks of the archive within a scope. */
export function keptRequest({ text, form, filters }: Asked, scope: ArchiveScope): SearchRequest {
  return { text, form, phrase: false, scope, filters: filtersOf(filters) };
}

/** How many messages a kept search finds: exact below COUNT_CAP, COUNT_CAP at the most. */
export function countKept(db: Database, search: Asked, scope: ArchiveScope): Promise<number> {
  return countArchive(db, keptRequest(search, scope), COUNT_CAP);
}

/** The archive's filters of a kept search, perhaps without one of them. */
export function filtersOf(
  { platformId, groups, people, roles, kinds, changes, held, from, until }: KeptFilters,
  without?: FilterName | "literal",
): SearchFilters {
  return {
    platforms: platformId && without !== "platform" ? [platformId] : undefined,
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
