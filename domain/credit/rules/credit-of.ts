import type { CreditEntry } from "./credit-entry";
import type { PolicyBook } from "./credit-policy";
import { deriveEntries } from "./derive-entries";
import type { PersonFacts } from "./facts";
import { knownFacts } from "./known-facts";
import { type Score, type ScoreCurve, scoreCurve, scoreOn } from "./score-curve";

/** Entries and score curve of one person by one state of knowledge. */
export interface Credit {
  readonly entries: readonly CreditEntry[];
  readonly curve: ScoreCurve;
}

/** Derives a person's credit from the facts known at `knownAt` (epoch ms; Infinity = all), never from an edited number (CP-1 4.2). */
export function creditOf(facts: PersonFacts, book: PolicyBook, knownAt = Number.POSITIVE_INFINITY): Credit {
  const known = knownFacts(facts, knownAt);
  const entries = deriveEntries(known.findings, book);
  return { entries, curve: scoreCurve(entries, known.rewards, book) };
}

/**
 * The score for time `at` by what was known at `knownAt`, both epoch ms (CP-1 4.6, bitemporal). Without `knownAt` by
 * all that is known now.
 */
export function scoreAt(facts: PersonFacts, book: PolicyBook, at: number, knownAt = Number.POSITIVE_INFINITY): Score {
  return scoreOn(creditOf(facts, book, knownAt).curve, at);
}
