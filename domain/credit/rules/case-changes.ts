import type { CreditEntry } from "./credit-entry";
import type { Change } from "./steps";

/** What an entry counts and when. */
export type CountedEntry = Pick<CreditEntry, "points" | "effectiveAt" | "expiresAt" | "stays">;

/** Half-open spans in which an entry counts: its life without its stays (appendix A, stay). */
export function activeSpans(entry: CountedEntry): { from: number; until: number }[] {
  let spans = [{ from: entry.effectiveAt, until: entry.expiresAt }];
  for (const stay of entry.stays) {
    const until = stay.until ?? Number.POSITIVE_INFINITY;
    spans = spans.flatMap((span) => [
      { from: span.from, until: Math.min(span.until, stay.from) },
      { from: Math.max(span.from, until), until: span.until },
    ]);
    spans = spans.filter((span) => span.from < span.until);
  }
  return spans;
}

/**
 * How the deduction of one case changes over time: of a person's active entries of a case only the largest counts, at
 * any time anew, since taking the largest once for all would break monotony (CP-1 4.2, 4.8).
 */
export function caseChanges(entries: readonly CountedEntry[], into: Change[]): void {
  const counted = entries.length === 1 ? entries : entries.filter((entry) => entry.points > 0);
  const only = counted.length === 1 ? counted[0] : undefined;
  if (only) {
    if (only.points > 0) addSpans(only, into);
    return;
  }
  const moves = counted.flatMap((entry) =>
    activeSpans(entry).flatMap(({ from, until }) => [
      { at: from, points: entry.points, count: 1 },
      { at: until, points: entry.points, count: -1 },
    ]),
  );
  moves.sort((a, b) => a.at - b.at);
  const most = moves.reduce((top, move) => Math.max(top, move.points), 0);
  const active = new Array<number>(most + 1).fill(0);
  let largest = 0;
  for (const [i, move] of moves.entries()) {
    active[move.points] = (active[move.points] ?? 0) + move.count;
    if (moves[i + 1]?.at === move.at) continue;
    const found = active.findLastIndex((count) => count > 0);
    const next = Math.max(found, 0);
    if (next !== largest) into.push({ at: move.at, delta: next - largest });
    largest = next;
  }
}

function addSpans(entry: CountedEntry, into: Change[]): void {
  if (entry.stays.length === 0) {
    into.push({ at: entry.effectiveAt, delta: entry.points }, { at: entry.expiresAt, delta: -entry.points });
    return;
  }
  for (const span of activeSpans(entry)) {
    into.push({ at: span.from, delta: entry.points }, { at: span.until, delta: -entry.points });
  }
}
