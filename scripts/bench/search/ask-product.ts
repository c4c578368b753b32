import type { Database } from "@/db/client";
import type { SearchFilters, SearchRequest } from "@/domain/archive/inputs";
import { countArchive } from "@/domain/archive/queries/count-archive";
import { searchArchive } from "@/domain/archive/queries/search-archive";
import { COUNT_CAP, SEARCH_PAGE_SIZE } from "@/domain/archive/vocabulary";

/** A text as one literal phrase: nothing parsed, nothing folded. */
export function phrase(text: string, filters: SearchFilters = {}): SearchRequest {
  return { text, form: "literal", phrase: true, scope: { groups: null, from: null, until: null }, filters };
}

/** Reads the newest 50 through the product's search. */
export async function newest(db: Database, text: string, filters: SearchFilters): Promise<void> {
  await searchArchive(db, { ...phrase(text, filters), limit: SEARCH_PAGE_SIZE });
}

/** Counts up to 10,001 through the product's search. */
export function capped(db: Database, text: string): Promise<number> {
  return countArchive(db, phrase(text), COUNT_CAP);
}

/** How long some work takes, ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
