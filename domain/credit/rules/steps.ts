import { partitionPoint } from "./partition-point";

/** A step function of integers: at `at[i]` the value becomes `value[i]`; before the first step it is 0. */
export interface Steps {
  readonly at: readonly number[];
  readonly value: ArrayLike<number>;
}

/** By how much a step function changes at an instant (epoch ms). */
export interface Change {
  readonly at: number;
  readonly delta: number;
}

/** Adds up changes in any order to a step function. */
export function stepsOf(changes: readonly Change[]): Steps {
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

/** Value of a step function at an instant (epoch ms). */
export function valueAt(steps: Steps, at: number): number {
  return steps.value[partitionPoint(steps.at, (time) => time <= at) - 1] ?? 0;
}
