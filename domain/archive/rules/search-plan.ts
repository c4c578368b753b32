import { queryKeys } from "@/domain/archive/rules/gram-keys";
import { comparable, fold, normalise } from "@/domain/archive/rules/normal-form";
import type { Alternative } from "@/domain/archive/rules/search-query";
import { storedText } from "@/domain/archive/rules/stored-text";
import type { SearchForm } from "@/domain/archive/vocabulary";

/** One alternative as the SQL functions `archive_search` and `archive_count` read it. */
export interface PlannedAlternative {
  keys: number[];
  any: number[][];
  /** As `any`, for where the keys are frequent. */
  last: number[][];
  all: string[];
  none: string[];
}

/** Most keys of one alternative asked of the index; more would cost more than they exclude. */
const MAX_KEYS = 24;

/** Turns alternatives into what is compared and what is asked of the index; empty terms are dropped. */
export function planSearch(alternatives: readonly Alternative[], form: SearchForm): PlannedAlternative[] {
  return alternatives.map(({ all, none }) => {
    // The index holds folded texts: what contains a needle contains its folded form when folded.
    const keys = all.map((term) => queryKeys(fold(normalise(searchable(term)))));
    return {
      keys: spread([...new Set(keys.flatMap((key) => key.all))]),
      any: keys.map((key) => key.any).filter((any) => any.length > 0),
      last: keys.map((key) => key.last).filter((last) => last.length > 0),
      all: all.map((term) => comparable(searchable(term), form)),
      none: none.map((term) => comparable(searchable(term), form)),
    };
  });
}

/** A needle in the characters that stored texts are made of. */
function searchable(term: string): string {
  return storedText(term).body;
}

/** Of a long needle, keys from all over it. */
function spread(keys: number[]): number[] {
  if (keys.length <= MAX_KEYS) return keys;
  return Array.from({ length: MAX_KEYS }, (_, index) => keys[Math.floor((index * keys.length) / MAX_KEYS)] as number);
}
