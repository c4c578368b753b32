import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { severities } from "@/domain/credit/vocabulary";
import { DAY_MS, HOUR_MS, shanghaiDate } from "@/domain/kernel/time";
import { attachmentTypeOf } from "./attachment-type";
import { answerDue, extensionRefusal, isGrave, isInTime, staysDeduction } from "./deadlines";
import { outcomeOf } from "./outcome";
import { publicHolidays } from "./public-holidays";
import { type ReviewedAppeal, reviewerRefusal } from "./reviewer";
import { afterWorkingDays, isWorkingDay } from "./working-days";

const at = (text: string) => Date.parse(`${text}+08:00`);
const dateOf = (from: string, days: number) => shanghaiDate(afterWorkingDays(at(from), days, publicHolidays).at);
const anyInstant = fc.integer({ min: at("2025-01-01T00:00:00"), max: at("2026-12-20T00:00:00") });

describe("the working-day clock", () => {
  it("does not count the day on which an appeal is filed and ends with the last day", () => {
    const { at: end } = afterWorkingDays(at("2026-11-23T12:00:00"), 7, publicHolidays);
    expect(end).toBe(at("2026-12-02T23:59:59.999"));
    expect(dateOf("2026-11-23T00:00:00", 7)).toBe("2026-12-02");
    expect(dateOf("2026-11-23T23:59:59", 7)).toBe("2026-12-02");
  });

  it("leaves out public holidays and counts the weekends that are worked instead", () => {
    // Spring Festival 2026: off 15–23 February, worked on Saturdays 14 and 28 February.
    expect(dateOf("2026-02-12T10:00:00", 2)).toBe("2026-02-14");
    expect(dateOf("2026-02-12T10:00:00", 3)).toBe("2026-02-24");
    expect(dateOf("2026-02-12T10:00:00", 7)).toBe("2026-02-28");
    // National Day and Mid-Autumn 2025: off 1–8 October, worked on 28 September and 11 October.
    expect(dateOf("2025-09-26T10:00:00", 4)).toBe("2025-10-09");
    expect(dateOf("2025-10-08T10:00:00", 3)).toBe("2025-10-11");
  });

  it("falls back to weekends for a year nobody has announced yet, and says so", () => {
    const found = afterWorkingDays(at("2026-12-28T10:00:00"), 7, publicHolidays);
    expect(found).toEqual({ at: at("2027-01-06T23:59:59.999"), known: false, unknownYears: [2027] });
    expect(afterWorkingDays(at("2026-11-23T10:00:00"), 7, publicHolidays).known).toBe(true);
  });

  it("ends after exactly that many working days, on a working day, and never earlier for a later filing", () => {
    fc.assert(
      fc.property(
        anyInstant,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 30 * DAY_MS }),
        (from, n, more) => {
          const { at: end } = afterWorkingDays(from, n, publicHolidays);
          expect(isWorkingDay(shanghaiDate(end), publicHolidays)).toBe(true);
          let worked = 0;
          for (let day = from + DAY_MS; shanghaiDate(day) <= shanghaiDate(end); day += DAY_MS) {
            if (isWorkingDay(shanghaiDate(day), publicHolidays)) worked++;
          }
          expect(worked).toBe(n);
          expect(afterWorkingDays(from + more, n, publicHolidays).at).toBeGreaterThanOrEqual(end);
        },
      ),
    );
  });

  it("has holidays on days that would be worked and make-up days on weekends only", () => {
    for (const { year, daysOff, workdays, source } of publicHolidays) {
      expect(source).toContain(String(year));
      const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
      for (const date of daysOff) expect([0, 6].includes(weekday(date)), date).toBe(false);
      for (const date of workdays) expect([0, 6].includes(weekday(date)), date).toBe(true);
      for (const date of [...daysOff, ...workdays]) expect(date.startsWith(`${year}-`), date).toBe(true);
    }
  });

  it("gives 2025 its 248 and 2026 its 248 working days", () => {
    const count = (year: number) => {
      let worked = 0;
      for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += DAY_MS) {
        if (isWorkingDay(new Date(day).toISOString().slice(0, 10), publicHolidays)) worked++;
      }
      return worked;
    };
    expect([count(2025), count(2026)]).toEqual([248, 248]);
  });
});

describe("the deadlines of an appeal", () => {
  it("gives 7 working days to S1–S3 and 15 days to S4, S5 and measures without a finding", () => {
    const filed = at("2026-11-23T12:00:00");
    for (const severity of ["S1", "S2", "S3"] as const) {
      expect(answerDue(filed, severity, publicHolidays).at).toBe(at("2026-12-02T23:59:59.999"));
    }
    for (const severity of ["S4", "S5", null] as const) {
      expect(answerDue(filed, severity, publicHolidays).at).toBe(filed + 15 * DAY_MS);
    }
  });

  it("extends once, and only what is grave", () => {
    for (const severity of [...severities, null]) {
      expect(extensionRefusal(severity, false)).toBe(isGrave(severity) ? null : "not-grave");
      expect(extensionRefusal(severity, true)).toBe(isGrave(severity) ? "twice" : "not-grave");
    }
  });

  it("takes an appeal until the last instant of the 30 days", () => {
    expect(isInTime(1000, 1000)).toBe(true);
    expect(isInTime(1000, 1001)).toBe(false);
  });

  it("stays S1–S2 appealed against within 72 hours and nothing else", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...severities, null),
        fc.integer({ min: 0, max: 200 * HOUR_MS }),
        (severity, after) => {
          const minor = severity === "S1" || severity === "S2";
          expect(staysDeduction(severity, 0, after)).toBe(minor && after <= 72 * HOUR_MS);
        },
      ),
    );
  });
});

describe("who may review", () => {
  const appeal: ReviewedAppeal = {
    state: "submitted",
    stage: "first",
    severity: "S3",
    deciders: ["a"],
    approvers: ["b"],
    firstReviewer: null,
    assignedTo: null,
  };

  it("is never who decided, approved or answered before, whatever else holds", () => {
    const arbitrary = fc.record({
      state: fc.constantFrom("submitted" as const, "assigned" as const),
      stage: fc.constantFrom("first" as const, "further" as const),
      severity: fc.constantFrom(...severities, null),
      deciders: fc.subarray(["a", "b", "c", "d"]),
      approvers: fc.subarray(["a", "b", "c", "d"]),
      firstReviewer: fc.constantFrom("a", "b", "c", "d", null),
      assignedTo: fc.constantFrom("a", "b", "c", "d", null),
    });
    fc.assert(
      fc.property(arbitrary, fc.constantFrom("a", "b", "c", "d", "e"), fc.boolean(), (one, id, lead) => {
        if (reviewerRefusal(one, { id, lead }) !== null) return;
        expect([...one.deciders, ...one.approvers, one.firstReviewer]).not.toContain(id);
        expect([null, id]).toContain(one.assignedTo);
        if (one.stage === "further" || isGrave(one.severity)) expect(lead).toBe(true);
      }),
    );
  });

  it("names the reason", () => {
    const mod = (id: string) => ({ id, lead: false });
    expect(reviewerRefusal(appeal, mod("a"))).toBe("decided-original");
    expect(reviewerRefusal(appeal, mod("b"))).toBe("approved-original");
    expect(reviewerRefusal(appeal, mod("c"))).toBeNull();
    expect(reviewerRefusal({ ...appeal, severity: "S4" }, mod("c"))).toBe("needs-lead");
    expect(reviewerRefusal({ ...appeal, severity: null }, mod("c"))).toBe("needs-lead");
    expect(reviewerRefusal({ ...appeal, stage: "further", firstReviewer: "c" }, { id: "c", lead: true })).toBe(
      "reviewed-first",
    );
    expect(reviewerRefusal({ ...appeal, state: "assigned", assignedTo: "d" }, mod("c"))).toBe("assigned-elsewhere");
    expect(reviewerRefusal({ ...appeal, state: "upheld" }, mod("c"))).toBe("not-open");
  });
});

describe("the outcome", () => {
  it("is reversed only when every finding is, upheld only when nothing changes", () => {
    expect(outcomeOf(["reverse", "reverse"], ["void"])).toBe("reversed");
    expect(outcomeOf(["reverse", "uphold"], ["keep"])).toBe("modified");
    expect(outcomeOf(["uphold"], ["keep"])).toBe("upheld");
    expect(outcomeOf(["uphold"], ["shorten"])).toBe("modified");
    expect(outcomeOf([], ["void"])).toBe("reversed");
    expect(outcomeOf([], ["keep"])).toBe("upheld");
  });
});

describe("what a file is", () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));

  it("is told by its content", () => {
    expect(attachmentTypeOf(bytes([0x89], "PNG\r\n", [0x1a], "\n…"))).toBe("image/png");
    expect(attachmentTypeOf(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
    expect(attachmentTypeOf(bytes("RIFF", [1, 2, 3, 4], "WEBPVP8 "))).toBe("image/webp");
    expect(attachmentTypeOf(bytes("当天我在外地，没有看到通知。\n"))).toBe("text/plain");
  });

  it("is refused when a browser would run it or it is something else", () => {
    for (const text of ["<!DOCTYPE html>", "  <svg onload=x>", "<?xml version='1.0'?>", "%PDF-1.7", "\uFEFF<html>"]) {
      expect(attachmentTypeOf(bytes(text)), text).toBeNull();
    }
    expect(attachmentTypeOf(bytes("MZ", [0x90, 0x00]))).toBeNull();
    expect(attachmentTypeOf(bytes([0xc3, 0x28]))).toBeNull();
    expect(attachmentTypeOf(bytes())).toBeNull();
  });
});
