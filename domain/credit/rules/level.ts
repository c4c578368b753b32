import { creditLevels, type EntitlementKey, type Entitlements, entitlementKeys, type Level } from "../vocabulary";
import type { CreditPolicy } from "./credit-policy";

/** The pure level of a score (CP-1 4.2). */
export function levelOf(score: number, policy: CreditPolicy): Level {
  const band = policy.levels.find((candidate) => score >= candidate.from) ?? policy.levels.at(-1);
  if (!band) throw new RangeError("policy has no levels");
  return band.level;
}

/** Entitlements of a level under a policy (CP-1 4.2). Throws RangeError when the policy lacks the level. */
export function entitlementsOf(level: Level, policy: CreditPolicy): Entitlements {
  const band = policy.levels.find((candidate) => candidate.level === level);
  if (!band) throw new RangeError(`policy ${policy.id} has no level ${level}`);
  return band.entitlements;
}

/** Whether `a` is a better level than `b`. */
export function isBetterLevel(a: Level, b: Level): boolean {
  return creditLevels.indexOf(a) < creditLevels.indexOf(b);
}

/**
 * The level that is in force after looking at the pure level: down at once, up only at the daily run, so that limits
 * do not flap (CP-1 4.2, last lines). Without a stored level the pure one holds.
 */
export function levelInForce(stored: Level | null, pure: Level, dailyRun: boolean): Level {
  if (stored === null || dailyRun) return pure;
  return isBetterLevel(pure, stored) ? stored : pure;
}

/** One entitlement that gets narrower; the values are those of `Entitlements` under that key. */
export interface LostEntitlement {
  readonly key: EntitlementKey;
  readonly from: Entitlements[EntitlementKey];
  readonly to: Entitlements[EntitlementKey];
}

/** What a person loses by going from one level to another; empty when the level does not fall (CP-1 4.2). */
export function lostEntitlements(from: Level, to: Level, policy: CreditPolicy): LostEntitlement[] {
  if (!isBetterLevel(from, to)) return [];
  const before = entitlementsOf(from, policy);
  const after = entitlementsOf(to, policy);
  return entitlementKeys
    .filter((key) => before[key] !== after[key])
    .map((key) => ({
      key,
      from: before[key],
      to: after[key],
    }));
}
