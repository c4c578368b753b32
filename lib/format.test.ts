import { expect, test } from "vitest";
import {
  durationParts,
  formatBytes,
  formatDateTime,
  formatHours,
  formatLastDate,
  formatNumber,
  formatPercent,
  formatPoints,
  formatShortDateTime,
} from "@/lib/format";

test("times are said in Beijing time whatever the zone of the machine", () => {
  expect(formatDateTime("2026-11-23T16:30:00Z")).toBe("2026-11-24 00:30");
});

test("a time that ends at midnight ends on the day before", () => {
  expect(formatLastDate(new Date("2026-11-24T00:00:00+08:00"))).toBe("2026-11-23");
  expect(formatLastDate(new Date("2026-11-24T00:00:01+08:00"))).toBe("2026-11-24");
});

test("the year is dropped only within the current year of Beijing", () => {
  expect(formatShortDateTime("2026-11-23T07:02:00Z", "2026-12-31T15:59:00Z")).toBe("11-23 15:02");
  expect(formatShortDateTime("2026-11-23T07:02:00Z", "2026-12-31T16:01:00Z")).toBe("2026-11-23 15:02");
});

test("points are always signed, with a true minus", () => {
  expect([formatPoints(-12), formatPoints(3), formatPoints(0)]).toEqual(["−12", "+3", "0"]);
});

test("numbers have thousands and a true minus", () => {
  expect([formatNumber(412806), formatNumber(-1200), formatPercent(0.0606)]).toEqual(["412,806", "−1,200", "6.1%"]);
});

test("queue times are hours and minutes, rounded down", () => {
  expect([formatHours(22_199_000), formatHours(-720_000)]).toEqual(["6:09", "0:12"]);
});

test("a length falls apart into days, hours and minutes", () => {
  expect(durationParts(2 * 86_400_000 + 23 * 3_600_000 + 59_000)).toEqual({ days: 2, hours: 23, minutes: 0 });
});

test("sizes are in powers of 1024", () => {
  expect([formatBytes(0), formatBytes(18 * 1024), formatBytes(1_572_864)]).toEqual(["0 B", "18 KB", "1.5 MB"]);
});
