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

/** Time during which a person actively managed at least one group and was not suspended; null = still. Epoch ms. */
export interface ManagedSpan {
  readonly from: number;
  readonly until: number | null;
}

/**
 * Instants (epoch ms) up to `at` at which a CLEAN reward is due: each full 90 days of active management, counted anew
 * from the `occurredAt` of every finding with points (CP-1 4.3, appendix A). Time without a group does not count and
 * does not reset. Reversing a finding gives back the rewards that it blocked, since its restart falls away.
 */
export function cleanRewardsDue(
  managed: readonly ManagedSpan[],
  restarts: readonly number[],
  at: number,
  policy: CreditPolicy,
): number[] {
  const full = policy.cleanDays * DAY_MS;
  const resets = [...restarts].sort((a, b) => a - b);
  const due: number[] = [];
  let done = 0;
  let next = 0;
  for (const span of merged(managed, at)) {
    let cursor = span.from;
    while (cursor < span.until) {
      const reset = resets[next];
      if (reset !== undefined && reset <= cursor) {
        done = 0;
        next++;
        continue;
      }
      const end = Math.min(span.until, reset ?? span.until, cursor + full - done);
      done += end - cursor;
      cursor = end;
      if (done === full) {
        due.push(end);
        done = 0;
      }
    }
  }
  return due;
}

function merged(spans: readonly ManagedSpan[], at: number): { from: number; until: number }[] {
  const result: { from: number; until: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const until = Math.min(span.until ?? at, at);
    const last = result.at(-1);
    if (last && span.from <= last.until) last.until = Math.max(last.until, until);
    else if (span.from < until) result.push({ from: span.from, until });
  }
  return result;
}
