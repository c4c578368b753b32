import type { InstantText } from "@/db/seed/event";

/** Milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const SHANGHAI = 8 * HOUR;

/**
 * A moment of the demo, told relative to the moment of loading: a time of day (Beijing) some days ago, at least one,
 * or a number of hours or minutes ago.
 */
export type When = { daysAgo: number; time: `${number}:${number}` } | { hoursAgo: number } | { minutesAgo: number };

/** Shorthand for a Beijing time of day some days ago. */
export const day = (daysAgo: number, time: `${number}:${number}`): When => ({ daysAgo, time });
/** Shorthand for a number of hours ago. */
export const hours = (hoursAgo: number): When => ({ hoursAgo });

/** The instant in ms since 1970 of a moment, given the instant `asOf` (ms) at which the demo is told. China has no DST. */
export function instantOf(when: When, asOf: number): number {
  if ("hoursAgo" in when) return asOf - Math.round(when.hoursAgo * HOUR);
  if ("minutesAgo" in when) return asOf - Math.round(when.minutesAgo * MINUTE);
  const [hour = 0, minute = 0] = when.time.split(":").map(Number);
  const midnight = Math.floor((asOf + SHANGHAI) / DAY) * DAY - SHANGHAI;
  return midnight - when.daysAgo * DAY + hour * HOUR + minute * MINUTE;
}

/** An instant in ms as ISO 8601 text with the offset +08:00. */
export function shanghaiText(instant: number): InstantText {
  return new Date(instant + SHANGHAI).toISOString().replace("Z", "+08:00");
}

/** Hour of the day (0–23) and day of the week (0 = Sunday) in Beijing. */
export function shanghaiHour(instant: number): { hour: number; weekday: number } {
  const local = instant + SHANGHAI;
  return { hour: Math.floor((local % DAY) / HOUR), weekday: (Math.floor(local / DAY) + 4) % 7 };
}
