/** One hour in milliseconds. */
export const HOUR_MS = 3_600_000;

/** One day in milliseconds. China keeps no summer time, so a day is always 24 h. */
export const DAY_MS = 24 * HOUR_MS;

/** Asia/Shanghai is UTC+08:00 all year round. */
export const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

/** Calendar date (`YYYY-MM-DD`) in Asia/Shanghai of an instant (epoch ms). */
export function shanghaiDate(instant: number): string {
  return new Date(instant + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** Hour of the day (0–23) in Asia/Shanghai of an instant (epoch ms). */
export function shanghaiHour(instant: number): number {
  return Math.floor(positiveRemainder(instant + SHANGHAI_OFFSET_MS, DAY_MS) / HOUR_MS);
}

/** Instant (epoch ms) at which the Asia/Shanghai day containing `instant` begins. */
export function startOfShanghaiDay(instant: number): number {
  return instant - positiveRemainder(instant + SHANGHAI_OFFSET_MS, DAY_MS);
}

/** Hours of the day (Asia/Shanghai) in which no tier deadline may fall. */
export interface NightHours {
  readonly fromHour: number;
  readonly untilHour: number;
}

/** 23:00 to 08:00 (CP-1 4.4). */
export const nightHours: NightHours = { fromHour: 23, untilHour: 8 };

/**
 * The night rule: a deadline between 23:00 and 08:00 moves to 08:00 (CP-1 4.4).
 * 23:00 itself moves, 08:00 itself stays. Takes and gives epoch ms.
 */
export function outOfNight(deadline: number, night: NightHours = nightHours): number {
  const hour = shanghaiHour(deadline);
  const day = startOfShanghaiDay(deadline);
  if (hour < night.untilHour) return day + night.untilHour * HOUR_MS;
  if (hour >= night.fromHour) return day + DAY_MS + night.untilHour * HOUR_MS;
  return deadline;
}

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;

/**
 * Reads an ISO 8601 instant that states its offset and gives epoch ms, or null when the text is none.
 * Refuses days that the calendar does not have; fractions below a millisecond are cut off.
 */
export function parseInstant(text: string): number | null {
  const match = INSTANT.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = "0", fraction = "", zone = "Z"] = match;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 23 || m > 59 || s > 59) return null;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), h, m, s);
  if (new Date(local).toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return null;
  return local + Number(fraction.padEnd(3, "0").slice(0, 3)) - offsetMs(zone);
}

/** Writes an instant (epoch ms) as ISO 8601 in UTC with milliseconds. */
export function formatInstant(instant: number): string {
  return new Date(instant).toISOString();
}

/** Whether the text is a day of the calendar written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(instant) && new Date(instant).toISOString().slice(0, 10) === text;
}

function offsetMs(zone: string): number {
  if (zone === "Z") return 0;
  const sign = zone.startsWith("-") ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * HOUR_MS + Number(zone.slice(-2)) * 60_000);
}

function positiveRemainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
