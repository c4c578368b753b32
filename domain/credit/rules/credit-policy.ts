import type { NightHours } from "@/domain/kernel/time";
import type { Entitlements, FindingRole, Level, RewardKind, Severity, Tier } from "../vocabulary";

type PerSeverity = Readonly<Record<Severity, number>>;

/** A level begins at `from` points (inclusive) and carries its entitlements. */
export interface LevelBand {
  readonly level: Level;
  readonly from: number;
  readonly entitlements: Entitlements;
}

/** The score falls from at least `below` to less: suspension of `days`. */
export interface ScoreTrigger {
  readonly below: number;
  readonly days: number;
  readonly proposeRevocation: boolean;
}

/** A finding of this kind by itself calls for a suspension of `days`; `tiers` only matters for managers. */
export interface FindingTrigger {
  readonly severities: readonly Severity[];
  readonly roles: readonly FindingRole[];
  readonly tiers: readonly Tier[] | null;
  readonly days: number;
  readonly proposeRevocation: boolean;
}

/** A reward: fixed points, or points by severity of what was reported. `most` within `perDays` (null: active at once). */
export interface RewardRule {
  readonly points: number | Readonly<Partial<PerSeverity>>;
  readonly most: number | null;
  readonly perDays: number | null;
}

/**
 * One version of the credit policy: immutable data that the engine computes with (CP-1 4.2–4.7).
 * Points are integers, times days of 24 h unless named otherwise, percentages whole numbers.
 */
export interface CreditPolicy {
  readonly id: string;
  /** Epoch ms from which this version is in force. */
  readonly effectiveFrom: number;
  readonly start: number;
  readonly least: number;
  readonly most: number;
  readonly rewardCap: number;
  readonly rewardDays: number;
  readonly base: PerSeverity;
  readonly expiryDays: PerSeverity;
  readonly managerExpiryDays: PerSeverity;
  readonly entryCap: number;
  readonly vicariousCap: number;
  /** Percent by number of prior cases in the same family; the last one holds for more. */
  readonly repeatPct: readonly number[];
  readonly repeatWindowDays: number;
  readonly warningSeverities: readonly Severity[];
  readonly sharePct: Readonly<Record<Tier, number>>;
  /** Families for which a manager never answers for others. */
  readonly noShareFamilies: readonly string[];
  /** Points of 14–17-year-olds are divided by this, halves rounded up; under 14 none. */
  readonly minorDivisor: number;
  /** Best level first. */
  readonly levels: readonly LevelBand[];
  readonly rewards: Readonly<Record<RewardKind, RewardRule>>;
  readonly cleanDays: number;
  readonly suspension: {
    readonly scoreTriggers: readonly ScoreTrigger[];
    readonly findingTriggers: readonly FindingTrigger[];
    /** Factor by number of earlier suspensions; one more than listed means `beyondDays`. */
    readonly escalation: readonly number[];
    readonly escalationWindowDays: number;
    readonly beyondDays: number;
    readonly capDays: number;
  };
  readonly tierHours: Readonly<Record<Exclude<Tier, "NONE">, number>>;
  readonly night: NightHours;
}

/** All versions of the policy, earliest first. */
export type PolicyBook = readonly CreditPolicy[];

/** The version in force at an instant (epoch ms); before the first version, the first. Throws RangeError on an empty book. */
export function policyAt(book: PolicyBook, at: number): CreditPolicy {
  let found = book[0];
  if (!found) throw new RangeError("policy book is empty");
  for (const policy of book) if (policy.effectiveFrom <= at) found = policy;
  return found;
}
