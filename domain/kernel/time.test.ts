import { describe, expect, it } from "vitest";
import { formatInstant, isCalendarDate, outOfNight, parseInstant, shanghaiDate, startOfShanghaiDay } from "./time";

const at = (text: string) => parseInstant(`${text}+08:00`) ?? Number.NaN;

describe("Asia/Shanghai dates", () => {
  it("changes the date at 16:00 UTC", () => {
    expect(shanghaiDate(Date.parse("2026-01-09T15:59:59.999Z"))).toBe("2026-01-09");
    expect(shanghaiDate(Date.parse("2026-01-09T16:00:00Z"))).toBe("2026-01-10");
  });

  it("finds the start of the day, before 1970 too", () => {
    expect(startOfShanghaiDay(at("2026-01-10T23:59:59"))).toBe(at("2026-01-10T00:00"));
    expect(startOfShanghaiDay(at("1969-06-01T03:00"))).toBe(at("1969-06-01T00:00"));
  });
});

describe("the night rule", () => {
  it.each([
    ["2026-11-20T22:59:59.999", "2026-11-20T22:59:59.999"],
    ["2026-11-20T23:00", "2026-11-21T08:00"],
    ["2026-11-20T23:30", "2026-11-21T08:00"],
    ["2026-11-21T00:00", "2026-11-21T08:00"],
    ["2026-11-21T07:59:59.999", "2026-11-21T08:00"],
    ["2026-11-21T08:00", "2026-11-21T08:00"],
    ["2026-12-31T23:10", "2027-01-01T08:00"],
  ])("moves a deadline at %s to %s", (from, to) => {
    expect(outOfNight(at(from))).toBe(at(to));
  });
});

describe("instants", () => {
  it.each([
    ["2026-01-10T12:00:00+08:00", "2026-01-10T04:00:00.000Z"],
    ["2026-01-10T12:00+0800", "2026-01-10T04:00:00.000Z"],
    ["2026-01-10T12:00:00.1239Z", "2026-01-10T12:00:00.123Z"],
    ["2026-01-10T00:30:00-01:30", "2026-01-10T02:00:00.000Z"],
    ["2028-02-29T00:00:00Z", "2028-02-29T00:00:00.000Z"],
  ])("reads %s", (text, utc) => {
    expect(formatInstant(parseInstant(text) ?? Number.NaN)).toBe(utc);
  });

  it.each([
    "2026-01-10T12:00:00",
    "2026-01-10",
    "2026-02-30T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-01-10T24:00:00Z",
    "2026-01-10T12:60:00Z",
    "2026-01-10 12:00:00Z",
    "2026-01-10T12:00:00+25:00",
    "",
  ])("refuses %j", (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it("knows the calendar", () => {
    expect(isCalendarDate("2000-02-29")).toBe(true);
    expect(isCalendarDate("1900-02-29")).toBe(false);
    expect(isCalendarDate("2026-00-10")).toBe(false);
  });
});
