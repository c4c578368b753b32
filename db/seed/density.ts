import { DAY, HOUR, shanghaiHour } from "@/db/seed/when";

/** How much is said in each hour of a Beijing day; the peak is 19–23 h. */
const HOURLY = [
  1.6, 0.8, 0.4, 0.25, 0.2, 0.3, 0.9, 2.2, 3.6, 4.4, 4.8, 4.9, 5.6, 4.6, 4.3, 4.4, 4.6, 5.2, 6.2, 8.2, 9.4, 9.8, 8.6,
  4.6,
];

/**
 * Turns a share of all messages (0–1) into the instant (ms) by which that share has been sent, over the `days` before
 * `until` (ms). Monotone: greater shares give later or equal instants. A little more is said at weekends and lately.
 */
export function densityOver(days: number, until: number): (share: number) => number {
  const from = until - days * DAY;
  const edges: number[] = [from];
  const sums: number[] = [0];
  for (let start = from; start < until; ) {
    const end = Math.min(Math.floor(start / HOUR) * HOUR + HOUR, until);
    const { hour, weekday } = shanghaiHour(start);
    const weekend = weekday === 0 || weekday === 6 ? 1.2 : 1;
    const growth = 0.75 + (0.5 * (start - from)) / (until - from);
    const weight = ((HOURLY[hour] ?? 1) * weekend * growth * (end - start)) / HOUR;
    edges.push(end);
    sums.push((sums.at(-1) ?? 0) + weight);
    start = end;
  }
  const total = sums.at(-1) ?? 1;
  return (share) => {
    const wanted = Math.min(Math.max(share, 0), 1) * total;
    let low = 1;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const before = sums[low - 1] ?? 0;
    const within = ((sums[low] ?? 0) - before || 1) ** -1 * (wanted - before);
    const start = edges[low - 1] ?? from;
    return Math.round(start + within * ((edges[low] ?? until) - start));
  };
}
