import type { Level } from "../vocabulary";
import { creditOf } from "./credit-of";
import type { CreditPolicy, PolicyBook } from "./credit-policy";
import type { PersonFacts } from "./facts";
import { scoreOn } from "./score-curve";
import { suspendedUntil, suspensionsOf } from "./suspensions";

/** Where one person stands at an instant under the versions in force and under a draft. */
export interface SimulatedStanding {
  readonly score: number;
  readonly level: Level;
  /** Days of manager suspension in all, void ones left out, by what the rules themselves propose. */
  readonly suspensionDays: number;
  readonly suspended: boolean;
}

export interface SimulatedPerson {
  readonly before: SimulatedStanding;
  readonly after: SimulatedStanding;
}

/**
 * What a draft would mean for one person if it had always been in force: for comparing rules on real findings before
 * publishing (CP-1 4.7). Publishing itself changes nobody's recorded findings upward.
 */
export function simulatePerson(facts: PersonFacts, book: PolicyBook, draft: CreditPolicy, at: number): SimulatedPerson {
  return { before: standingUnder(facts, book, at), after: standingUnder(facts, alwaysInForce(draft), at) };
}

/** A book in which a draft is the only version there ever was. */
export function alwaysInForce(draft: CreditPolicy): PolicyBook {
  return [{ ...draft, effectiveFrom: Number.MIN_SAFE_INTEGER }];
}

function standingUnder(facts: PersonFacts, book: PolicyBook, at: number): SimulatedStanding {
  const { score, level } = scoreOn(creditOf(facts, book).curve, at);
  const suspensions = suspensionsOf(facts, book).filter((one) => one.status !== "void");
  const suspensionDays = suspensions.reduce((sum, one) => sum + one.days, 0);
  return { score, level, suspensionDays, suspended: suspendedUntil(suspensions, at) !== null };
}
