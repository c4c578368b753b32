import { DAY_MS } from "@/domain/kernel/time";
import type { Level } from "../vocabulary";
import { type PolicyBook, policyAt } from "./credit-policy";
import type { CreditEntry } from "./derive-entries";
import type { RewardFact } from "./facts";
import { levelOf } from "./level";
import { countBefore } from "./prior-cases";

/** A step function of integers: at `at[i]` the value becomes `value[i]`; before the first step it is 0. */
export interface Steps {
  readonly at: readonly number[];
  readonly value: readonly number[];
}

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

interface Change {
  readonly at: number;
  readonly delta: number;
}

/** Builds the curve: of each case only the largest active entry counts at any time (CP-1 4.2, appendix A). */
export function scoreCurve(
  entries: readonly CreditEntry[],
  rewards: readonly RewardFact[],
  book: PolicyBook,
): ScoreCurve {
  const cases = new Map<string, CreditEntry[]>();
  for (const entry of entries) {
    if (entry.points === 0) continue;
    const list = cases.get(entry.caseId);
    if (list) list.push(entry);
    else cases.set(entry.caseId, [entry]);
  }
  const changes: Change[] = [];
  for (const list of cases.values()) caseChanges(list, changes);
  return {
    book,
    deductions: stepsOf(changes),
    rewards: stepsOf(rewards.flatMap((reward) => rewardChanges(reward, book))),
  };
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

/** Value of a step function at an instant, a whole number of epoch ms. */
export function valueAt(steps: Steps, at: number): number {
  return steps.value[countBefore(steps.at, at + 1) - 1] ?? 0;
}

/** Half-open spans in which an entry counts: its life without its stays (appendix A, stay). */
export function activeSpans(entry: CreditEntry): { from: number; until: number }[] {
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

function caseChanges(entries: readonly CreditEntry[], into: Change[]): void {
  const only = entries.length === 1 ? entries[0] : undefined;
  if (only) {
    for (const span of activeSpans(only)) {
      into.push({ at: span.from, delta: only.points }, { at: span.until, delta: -only.points });
    }
    return;
  }
  const moves = entries.flatMap((entry) =>
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
    const next = Math.max(
      active.findLastIndex((count) => count > 0),
      0,
    );
    if (next !== largest) into.push({ at: move.at, delta: next - largest });
    largest = next;
  }
}

function rewardChanges(reward: RewardFact, book: PolicyBook): Change[] {
  return [
    { at: reward.grantedAt, delta: reward.points },
    { at: rewardExpiresAt(reward, book), delta: -reward.points },
  ];
}

function stepsOf(changes: readonly Change[]): Steps {
  const at: number[] = [];
  const value: number[] = [];
  let sum = 0;
  for (const change of [...changes].sort((a, b) => a.at - b.at)) {
    sum += change.delta;
    if (at.at(-1) === change.at) value[value.length - 1] = sum;
    else {
      at.push(change.at);
      value.push(sum);
    }
  }
  return { at, value };
}
