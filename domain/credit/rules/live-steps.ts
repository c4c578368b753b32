import { partitionPoint } from "./partition-point";

/** A step function of integers over known instants that can be changed: both changing and reading cost O(log n). */
export class LiveSteps {
  private readonly sums: Int32Array;

  /** `times` in order, each once: the only instants at which the value may ever change. */
  constructor(readonly times: readonly number[]) {
    this.sums = new Int32Array(times.length + 1);
  }

  /** Position of an instant among the times; the instant must be one of them. */
  positionOf(instant: number): number {
    return partitionPoint(this.times, (time) => time < instant);
  }

  /** From this position on the value is larger by `delta`. */
  add(position: number, delta: number): void {
    for (let i = position + 1; i < this.sums.length; i += i & -i) this.sums[i] = (this.sums[i] as number) + delta;
  }

  /** The value at an instant (epoch ms). */
  valueAt(instant: number): number {
    let value = 0;
    for (let i = partitionPoint(this.times, (time) => time <= instant); i > 0; i -= i & -i) {
      value += this.sums[i] as number;
    }
    return value;
  }
}
