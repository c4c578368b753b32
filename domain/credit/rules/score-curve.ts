import { DAY_MS } from "@/domain/kernel/time";
import type { Level } from "../vocabulary";
import { caseChanges } from "./case-changes";
import type { CreditEntry } from "./credit-entry";
import { type PolicyBook, policyAt } from "./credit-policy";
import type { RewardFact } from "./facts";
import { levelOf } from "./level";
import { type Change, type Steps, stepsOf, valueAt } from "./steps";

/** All that is needed to read a person's score at any instant in O(log n). */
export interface ScoreCurve {
  readonly book: PolicyBook;
  readonly deductions: Steps;
  /** Sum of active rewards before the cap of +20. */
  readonly rewards: Steps;
}

/** A score read at an instant; `raw` is not clamped (CP-1 4.2). */
export interface Score {
  readonly raw: number;
  readonly score: number;
  readonly level: Level;
  readonly start: number;
  readonly deductions: number;
  /** What counts of the rewards, after their cap. */
  readonly rewards: number;
}

/** Builds the curve from entries and rewards of one person (appendix A `deductions`, `raw`). */
export function scoreCurve(
  entries: readonly CreditEntry[],
  rewards: readonly RewardFact[],
  book: PolicyBook,
): ScoreCurve {
  const changes: Change[] = [];
  for (const list of entriesByCase(entries).values()) caseChanges(list, changes);
  return { book, deductions: stepsOf(changes), rewards: rewardSteps(rewards, book) };
}

/** Entries with points by case. */
export function entriesByCase(entries: readonly CreditEntry[]): Map<string, CreditEntry[]> {
  const cases = new Map<string, CreditEntry[]>();
  for (const entry of entries) {
    if (entry.points === 0) continue;
    const list = cases.get(entry.caseId);
    if (list) list.push(entry);
    else cases.set(entry.caseId, [entry]);
  }
  return cases;
}

/** Sum of active rewards over time, before their cap (CP-1 4.3). */
export function rewardSteps(rewards: readonly RewardFact[], book: PolicyBook): Steps {
  return stepsOf(
    rewards.flatMap((reward) => [
      { at: reward.grantedAt, delta: reward.points },
      { at: rewardExpiresAt(reward, book), delta: -reward.points },
    ]),
  );
}

/** Reads raw score, score and pure level at an instant (epoch ms); start, caps and levels of the version then in force. */
export function scoreOn(curve: ScoreCurve, at: number): Score {
  const policy = policyAt(curve.book, at);
  const deductions = valueAt(curve.deductions, at);
  const rewards = Math.min(policy.rewardCap, valueAt(curve.rewards, at));
  const raw = policy.start + rewards - deductions;
  const score = Math.min(policy.most, Math.max(policy.least, raw));
  return { raw, score, level: levelOf(score, policy), start: policy.start, deductions, rewards };
}

/** First instant (epoch ms) at which a reward no longer counts; its life follows the version at the grant (CP-1 4.3). */
export function rewardExpiresAt(reward: RewardFact, book: PolicyBook): number {
  return reward.grantedAt + policyAt(book, reward.grantedAt).rewardDays * DAY_MS;
}
