import { DAY_MS } from "@/domain/kernel/time";
import type { RewardKind, Severity } from "../vocabulary";
import { activeSpans } from "./case-changes";
import type { Credit } from "./credit-of";
import { type CreditPolicy, type PolicyBook, policyAt } from "./credit-policy";
import type { FindingFact, RewardFact } from "./facts";
import { rewardExpiresAt } from "./score-curve";

/** Points of a reward; null when the policy gives none for that severity (CP-1 4.3). */
export function rewardPoints(kind: RewardKind, severity: Severity | null, policy: CreditPolicy): number | null {
  const { points } = policy.rewards[kind];
  if (typeof points === "number") return points;
  return severity === null ? null : (points[severity] ?? null);
}

export type RewardRefusal = "too-many" | "grave-deduction-active";

/**
 * Why one more reward of a kind may not be granted at `at` (epoch ms), or null when it may: REPORT at most 5 active,
 * TRAINING at most 2 per 365 d and not while an S4 or S5 deduction is active (CP-1 4.3). `findings` as known now.
 */
export function rewardRefusal(
  kind: RewardKind,
  rewards: readonly RewardFact[],
  credit: Credit,
  findings: readonly Pick<FindingFact, "id" | "severity">[],
  at: number,
): RewardRefusal | null {
  const { book } = credit.curve;
  const rule = policyAt(book, at).rewards[kind];
  if (rule.most !== null) {
    const counted = rewards.filter(
      (reward) =>
        reward.kind === kind && (reward.reversedAt ?? null) === null && countsAgainst(reward, rule.perDays, book, at),
    );
    if (counted.length >= rule.most) return "too-many";
  }
  if (kind !== "TRAINING") return null;
  const grave = new Set(findings.filter(({ severity }) => severity === "S4" || severity === "S5").map(({ id }) => id));
  const active = credit.entries.some(
    (entry) =>
      grave.has(entry.findingId) &&
      entry.points > 0 &&
      activeSpans(entry).some((span) => span.from <= at && at < span.until),
  );
  return active ? "grave-deduction-active" : null;
}

function countsAgainst(reward: RewardFact, perDays: number | null, book: PolicyBook, at: number): boolean {
  const until = perDays === null ? rewardExpiresAt(reward, book) : reward.grantedAt + perDays * DAY_MS;
  return reward.grantedAt <= at && at < until;
}
