const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Waits after the first, second … failed try (ms). Together just under three days. */
const waits: readonly number[] = [
  5_000,
  30_000,
  2 * minuteMs,
  10 * minuteMs,
  30 * minuteMs,
  hourMs,
  2 * hourMs,
  4 * hourMs,
  8 * hourMs,
  ...Array<number>(4).fill(12 * hourMs),
  8 * hourMs,
];

/** How long to wait after the n-th failed try (n from 1, ms); null when it is given up. */
export function waitAfter(attempts: number): number | null {
  return waits[attempts - 1] ?? null;
}
