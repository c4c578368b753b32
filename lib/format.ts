/** Formats shared by every screen. Times are Asia/Shanghai; numbers carry U+2212 for minus. */
import { TIME_ZONE } from "@/lib/i18n/locales";

const MINUTE_MS = 60_000;
const MINUS = "−";

const shanghai = new Intl.DateTimeFormat("en-GB", {
  timeZone: TIME_ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

type Instant = Date | string | number;

function parts(at: Instant) {
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of shanghai.formatToParts(new Date(at))) found[type] = value;
  return found;
}

/** 2026-11-23, in Shanghai. */
export function formatDate(at: Instant): string {
  const { year, month, day } = parts(at);
  return `${year}-${month}-${day}`;
}

/** The last day of a time that ends just before `until`: midnight belongs to the day before. */
export function formatLastDate(until: Date): string {
  return formatDate(until.getTime() - 1);
}

/** 15:02, in Shanghai. */
export function formatClock(at: Instant): string {
  const { hour, minute } = parts(at);
  return `${hour}:${minute}`;
}

/** 2026-11-23 15:02, in Shanghai. */
export function formatDateTime(at: Instant): string {
  return `${formatDate(at)} ${formatClock(at)}`;
}

/** 2026-11-23 15:02:09, in Shanghai: for logs and evidence. */
export function formatDateTimeSeconds(at: Instant): string {
  return `${formatDateTime(at)}:${parts(at).second}`;
}

/** 11-23 15:02 when `at` lies in the Shanghai year of `now`, else with the year: for dense rows only. */
export function formatShortDateTime(at: Instant, now: Instant): string {
  const full = formatDateTime(at);
  return full.slice(0, 4) === formatDate(now).slice(0, 4) ? full.slice(5) : full;
}

/** 412,806; minus as U+2212. */
export function formatNumber(value: number | bigint): string {
  return value.toLocaleString("en-US").replace("-", MINUS);
}

/** 6.1%, one decimal; `value` is a fraction (0.061). The count goes beside it, by the caller. */
export function formatPercent(value: number): string {
  return `${(value * 100).toFixed(1).replace("-", MINUS)}%`;
}

/** Points of the credit score, always signed: −12, +3, 0. */
export function formatPoints(points: number): string {
  if (points === 0) return "0";
  return `${points < 0 ? MINUS : "+"}${Math.abs(points)}`;
}

/** 6:09 (h:mm) of a length in ms, rounded down; minus never shown: overdue is said in words. */
export function formatHours(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** 18 KB of a size in bytes (1 KB = 1024 bytes). */
export function formatBytes(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  return `${step === 0 || value >= 100 ? Math.round(value) : Number(value.toFixed(1))} ${units[step]}`;
}

/** Days, hours and minutes of a length in ms (sign dropped), for sentences in either language. */
export function durationParts(ms: number): { days: number; hours: number; minutes: number } {
  const total = Math.floor(Math.abs(ms) / MINUTE_MS);
  return { days: Math.floor(total / 1440), hours: Math.floor(total / 60) % 24, minutes: total % 60 };
}
