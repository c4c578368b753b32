import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { SearchRequest } from "@/domain/archive/inputs";
import { groupsOfPlatforms } from "@/domain/archive/internal/groups-of-platforms";
import { narrowed } from "@/domain/archive/rules/scope";
import { planSearch } from "@/domain/archive/rules/search-plan";
import { type Alternative, parseQuery } from "@/domain/archive/rules/search-query";
import { invalid } from "@/domain/kernel/errors";

/** Terms that a result shows as hits. */
export function needlesOf(alternatives: readonly Alternative[]): string[] {
  return [...new Set(alternatives.flatMap((alternative) => alternative.all))];
}

/** Reads the text of a request. Throws invalid on `text`: rule `search-<syntax rule>` with position (from 1) and length. */
export function alternativesOf({ text, phrase }: Pick<SearchRequest, "text" | "phrase">): Alternative[] {
  if (phrase) return text === "" ? [] : [{ all: [text], none: [] }];
  const parsed = parseQuery(text);
  if ("alternatives" in parsed) return parsed.alternatives;
  const { rule, offset, length } = parsed.problem;
  throw invalid([{ field: "text", rule: `search-${rule}`, facts: { position: offset + 1, length } }]);
}

/** Whether a request has any filter set. */
export function isFiltered(filters: object): boolean {
  return Object.values(filters).some((filter) => (Array.isArray(filter) ? filter.length > 0 : filter));
}

/** What the search functions are asked: the query as they read it and the filter, both JSON, and the form. */
export interface SearchCall {
  query: string;
  form: string;
  filter: SearchCallFilter;
}

interface SearchCallFilter {
  groups?: string[] | undefined;
  people?: string[] | undefined;
  kinds?: string[] | undefined;
  roles?: string[] | undefined;
  changes?: string[] | undefined;
  held?: boolean | undefined;
  /** ISO 8601 in UTC. */
  from?: string | undefined;
  until?: string | undefined;
}

/** The call of a request; null when scope and filters leave nothing to search. */
export async function searchCall(
  db: Database,
  request: SearchRequest,
  alternatives: readonly Alternative[],
): Promise<SearchCall | null> {
  const { form, filters } = request;
  const ofPlatforms = filters.platforms?.length ? await groupsOfPlatforms(db, filters.platforms) : null;
  if (ofPlatforms?.length === 0) return null;
  const scope = ofPlatforms ? narrowed(request.scope, { groups: ofPlatforms }) : request.scope;
  if (scope.groups?.length === 0) return null;
  const reach = narrowed(scope, filters);
  if (reach.groups?.length === 0) return null;
  const filter = {
    groups: reach.groups ?? undefined,
    people: filters.people,
    kinds: filters.kinds,
    roles: filters.roles,
    changes: filters.changes,
    held: filters.held || undefined,
    from: reach.from?.toISOString(),
    until: reach.until?.toISOString(),
  };
  return { query: JSON.stringify(planSearch(alternatives, form)), form, filter };
}

/** The first arguments of the functions that search and count. */
export function callArguments({ query, form, filter }: SearchCall): SQL {
  return sql`${query}::text::jsonb, ${form}::text, ${JSON.stringify(filter)}::text::jsonb`;
}
