import { DAY_MS, startOfShanghaiDay } from "@/domain/kernel/time";

/** How far back the figures that depend on time look. */
export const overviewRanges = ["today", "7d", "30d"] as const;
export type OverviewRange = (typeof overviewRanges)[number];

/** When a range begins: midnight in Shanghai for today, else so many days of 24 h ago. */
export function rangeFrom(range: OverviewRange, now: Date): Date {
  if (range === "today") return new Date(startOfShanghaiDay(now.getTime()));
  return new Date(now.getTime() - (range === "7d" ? 7 : 30) * DAY_MS);
}
