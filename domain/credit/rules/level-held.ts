import { startOfShanghaiDay } from "@/domain/kernel/time";
import type { Level } from "../vocabulary";
import { levelInForce } from "./level";
import { type ScoreCurve, scoreOn } from "./score-curve";

const minutesPastMidnight = 5;

/** The last daily run at or before an instant: 00:05 in Beijing (epoch ms). */
export function lastDailyRun(at: number): number {
  const shift = minutesPastMidnight * 60_000;
  return startOfShanghaiDay(at - shift) + shift;
}

/**
 * The level in force at an instant (epoch ms), as a function of the curve alone: the pure level of the last daily run,
 * lowered at once by every fall since (CP-1 4.2, last lines).
 */
export function levelHeld(curve: ScoreCurve, at: number): Level {
  const run = lastDailyRun(at);
  let level = scoreOn(curve, run).level;
  for (const instant of instantsBetween(curve, run, at)) {
    level = levelInForce(level, scoreOn(curve, instant).level, false);
  }
  return level;
}

/**
 * Whether a stored copy reads as the ledger did at some instant with from ≤ t ≤ at (epoch ms): between two daily runs it
 * may lag behind points that came back, and behind nothing else.
 */
export function isExplained(
  stored: { readonly score: number; readonly rawScore: number; readonly level: Level },
  curve: ScoreCurve,
  from: number,
  at: number,
): boolean {
  const readings = [from, ...instantsBetween(curve, from, at)].map((instant) => scoreOn(curve, instant));
  const held = new Set([levelHeld(curve, from), ...readings.map((one) => one.level)]);
  return held.has(stored.level) && readings.some((one) => one.score === stored.score && one.raw === stored.rawScore);
}

/** Instants with from < t ≤ at at which the score may change, in order. */
function instantsBetween({ deductions, rewards, book }: ScoreCurve, from: number, at: number): number[] {
  const all = [...deductions.at, ...rewards.at, ...book.map((policy) => policy.effectiveFrom)];
  return all.filter((instant) => from < instant && instant <= at).sort((a, b) => a - b);
}
