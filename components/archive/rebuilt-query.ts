import type { Alternative } from "@/domain/archive/rules/search-query";

/** A term as it has to be written so that it reads as one term: in quotes where something in it would be syntax. */
function written(term: string): string {
  if (!/[\s"“”]/.test(term) && !term.startsWith("-") && !["OR", "AND"].includes(term)) return term;
  return `"${term.replaceAll('"', '""')}"`;
}

/** A query that asks for these alternatives; those with nothing to look for are left out. */
export function rebuiltQuery(alternatives: readonly Alternative[]): string {
  return alternatives
    .filter(({ all }) => all.length > 0)
    .map(({ all, none }) => [...all.map(written), ...none.map((term) => `-${written(term)}`)].join(" "))
    .join(" OR ");
}

/** The query without one of its terms. */
export function withoutTerm(
  alternatives: readonly Alternative[],
  { alternative, list, index }: { alternative: number; list: "all" | "none"; index: number },
): string {
  return rebuiltQuery(
    alternatives.map((one, at) => (at === alternative ? { ...one, [list]: one[list].toSpliced(index, 1) } : one)),
  );
}
