import type { Level } from "../vocabulary";
import { activeSpans } from "./case-changes";
import type { Credit } from "./credit-of";
import type { RewardFact } from "./facts";
import { isBetterLevel } from "./level";
import { rewardExpiresAt, type Score, scoreOn } from "./score-curve";

/** Why the score changes at an instant; `id` is that of the finding or reward. */
export interface StepCause {
  readonly kind: "deduction-begins" | "deduction-ends" | "reward-begins" | "reward-ends";
  readonly id: string;
}

/** One change of the score, past or to come: "on 2026-07-09 you get 6 points back". */
export interface ScoreStep {
  /** Epoch ms. */
  readonly at: number;
  /** Points of the clamped score, positive = given back. */
  readonly change: number;
  readonly before: Score;
  readonly after: Score;
  readonly causes: readonly StepCause[];
}

/**
 * All changes of the score with from < at ≤ until (epoch ms), in order; changes that leave raw score as it was are
 * left out. With `from` = now it is the future that is already certain: it needs no request and foresees no rewards.
 */
export function scoreSteps(
  credit: Credit,
  rewards: readonly RewardFact[],
  from: number,
  until = Number.POSITIVE_INFINITY,
): ScoreStep[] {
  const causes = new Map<number, StepCause[]>();
  const note = (at: number, kind: StepCause["kind"], id: string) => {
    if (at <= from || at > until) return;
    const list = causes.get(at);
    if (list) list.push({ kind, id });
    else causes.set(at, [{ kind, id }]);
  };
  for (const entry of credit.entries) {
    if (entry.points === 0) continue;
    for (const span of activeSpans(entry)) {
      note(span.from, "deduction-begins", entry.findingId);
      note(span.until, "deduction-ends", entry.findingId);
    }
  }
  for (const reward of rewards) {
    note(reward.grantedAt, "reward-begins", reward.id);
    note(rewardExpiresAt(reward, credit.curve.book), "reward-ends", reward.id);
  }
  const steps: ScoreStep[] = [];
  for (const at of [...causes.keys()].sort((a, b) => a - b)) {
    const before = scoreOn(credit.curve, at - 1);
    const after = scoreOn(credit.curve, at);
    if (before.raw === after.raw) continue;
    steps.push({ at, change: after.score - before.score, before, after, causes: causes.get(at) ?? [] });
  }
  return steps;
}

/** The next better level, the points missing to it, and when the certain future reaches it (epoch ms or null). */
export interface NextLevel {
  readonly level: Level;
  readonly pointsMissing: number;
  readonly reachedAt: number | null;
}

/** What it takes to rise by one level from the score at `at`; null at the best level. */
export function nextLevel(
  credit: Credit,
  rewards: readonly RewardFact[],
  at: number,
  levels: readonly { readonly level: Level; readonly from: number }[],
): NextLevel | null {
  const now = scoreOn(credit.curve, at);
  const better = levels.filter((band) => isBetterLevel(band.level, now.level));
  const next = better.at(-1);
  if (!next) return null;
  const step = scoreSteps(credit, rewards, at).find(({ after }) => after.score >= next.from);
  return { level: next.level, pointsMissing: next.from - now.score, reachedAt: step?.at ?? null };
}
