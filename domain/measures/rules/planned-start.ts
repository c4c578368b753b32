import { DAY_MS } from "@/domain/kernel/time";

/** How far ahead a measure may be scheduled. */
const mostDays = 30;

/** What is wrong with a later start (ISO 8601): it lies in the future, at most 30 days ahead. Null when nothing is. */
export function startProblem(
  startsAt: string | undefined,
  now: Date,
): { rule: "in-the-past" } | { rule: "too-far"; facts: { days: number } } | null {
  if (startsAt === undefined) return null;
  const ahead = Date.parse(startsAt) - now.getTime();
  if (ahead <= 0) return { rule: "in-the-past" };
  return ahead > mostDays * DAY_MS ? { rule: "too-far", facts: { days: mostDays } } : null;
}
