/** A value no bound reaches. */
export const beyond = 2 ** 29;

/**
 * Integers at fixed positions: adds to a range, reads one, and visits those of a range that are at most a bound, each in
 * O(log n) (visiting: a position). A segment tree whose additions stay at the node they cover.
 */
export class RangeMin {
  private readonly size: number;
  private readonly least: Int32Array;
  private readonly added: Int32Array;

  constructor(values: ArrayLike<number>) {
    let size = 1;
    while (size < values.length) size *= 2;
    this.size = size;
    this.least = new Int32Array(2 * size).fill(beyond);
    this.added = new Int32Array(2 * size);
    for (let i = 0; i < values.length; i++) this.least[size + i] = values[i] as number;
    for (let node = size - 1; node >= 1; node--) this.pull(node);
  }

  /** The value at a position. */
  at(position: number): number {
    let node = position + this.size;
    let value = this.least[node] as number;
    for (node >>= 1; node >= 1; node >>= 1) value += this.added[node] as number;
    return value;
  }

  /** Sets the value at a position. */
  set(position: number, value: number): void {
    const leaf = position + this.size;
    this.least[leaf] = (this.least[leaf] as number) + value - this.at(position);
    for (let node = leaf >> 1; node >= 1; node >>= 1) this.pull(node);
  }

  /** Adds to every position with from ≤ position < until. */
  add(from: number, until: number, delta: number): void {
    if (from < until && delta !== 0) this.addTo(1, 0, this.size, from, until, delta);
  }

  /** Visits the positions with from ≤ position < until whose value is at most `bound`. */
  visit(from: number, until: number, bound: number, each: (position: number) => void): void {
    if (from < until) this.visitIn(1, 0, this.size, from, until, bound, each);
  }

  private pull(node: number): void {
    const [left, right] = [this.least[2 * node] as number, this.least[2 * node + 1] as number];
    this.least[node] = (left < right ? left : right) + (this.added[node] as number);
  }

  private addTo(node: number, low: number, high: number, from: number, until: number, delta: number): void {
    if (from <= low && high <= until) {
      this.least[node] = (this.least[node] as number) + delta;
      if (node < this.size) this.added[node] = (this.added[node] as number) + delta;
      return;
    }
    const middle = (low + high) >> 1;
    if (from < middle) this.addTo(2 * node, low, middle, from, until, delta);
    if (until > middle) this.addTo(2 * node + 1, middle, high, from, until, delta);
    this.pull(node);
  }

  private visitIn(
    node: number,
    low: number,
    high: number,
    from: number,
    until: number,
    bound: number,
    each: (position: number) => void,
  ): void {
    if ((this.least[node] as number) > bound) return;
    if (high - low === 1) {
      each(low);
      return;
    }
    const middle = (low + high) >> 1;
    const left = bound - (this.added[node] as number);
    if (from < middle) this.visitIn(2 * node, low, middle, from, until, left, each);
    if (until > middle) this.visitIn(2 * node + 1, middle, high, from, until, left, each);
  }
}
