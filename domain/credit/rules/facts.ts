import type { MinorAge } from "@/domain/people/vocabulary";
import type { FindingRole, FindingStatus, RewardKind, Severity, Tier } from "../vocabulary";

/** What was found, as far as points depend on it; an appeal may modify it (CP-1 4.6). */
export interface FindingContent {
  readonly category: string;
  readonly severity: Severity;
  readonly role: FindingRole;
  /** Of managers only; null for a manager's own conduct (families MGT, GRP, IMP), which counts in full. */
  readonly tier: Tier | null;
}

/** While an appeal stays a finding its entry does not count: from ≤ t < until, null = still stayed (CP-1 4.6). */
export interface Stay {
  readonly from: number;
  readonly until: number | null;
}

/** From `knownAt` on the finding reads as the appeal modified it. */
export interface Amendment extends FindingContent {
  readonly knownAt: number;
}

/**
 * A notified finding about one person. Instants are epoch ms. A finding that has not been notified is no fact of the
 * engine yet: no notice, no deduction (CP-1 4.2).
 */
export interface FindingFact extends FindingContent {
  readonly id: string;
  readonly personId: string;
  readonly caseId: string;
  /** The earliest quoted message. */
  readonly occurredAt: number;
  /** When the decision was notified. */
  readonly effectiveAt: number;
  /** When it was decided, for the choice of the policy version; notified means decided when left out. */
  readonly decidedAt?: number;
  readonly status: FindingStatus;
  /** With status `reversed` and null: reversed after everything else that is known. */
  readonly reversedAt: number | null;
  /** A reversal taken back: the score returns, a voided suspension does not. */
  readonly restoredAt?: number | null;
  readonly minor?: MinorAge | null;
  readonly stays?: readonly Stay[];
  readonly amendments?: readonly Amendment[];
}

/** A granted reward (CP-1 4.3). Instants are epoch ms. */
export interface RewardFact {
  readonly id: string;
  readonly personId: string;
  readonly kind: RewardKind;
  readonly points: number;
  readonly grantedAt: number;
  /** When it was recorded, if later: a CLEAN reward that a reversal gave back counts from when it was due. */
  readonly knownAt?: number;
  /** Set when the report behind it was found to be invented. */
  readonly reversedAt?: number | null;
}

/** Everything the engine needs to know about one person. */
export interface PersonFacts {
  readonly findings: readonly FindingFact[];
  readonly rewards: readonly RewardFact[];
}
