import { describe, expect, it } from "vitest";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { holidayCalendarsInForce } from "../queries/holiday-calendars-in-force";
import { listCalendars } from "../queries/list-calendars";
import { answerDue } from "../rules/deadlines";
import { saveCalendar } from "./save-calendar";

const year2027 = {
  year: 2027,
  daysOff: "2027-01-01, 2027-02-08 2027-02-09",
  workdays: "2027-02-06",
  source: "国务院办公厅关于2027年部分节假日安排的通知",
  url: "https://www.gov.cn/example",
  version: 0,
};

describe("the working-day calendar", () => {
  it("is set by administrators and compliance, moves later deadlines, and keeps its source", () =>
    inRollback(async (db) => {
      const filed = new Date("2027-02-05T10:00:00+08:00").getTime();
      const due = async () => answerDue(filed, "S3", await holidayCalendarsInForce({ db }));
      expect(await due()).toMatchObject({ known: false, unknownYears: [2027] });
      const compliance = ctxAs(db, "compliance");
      expect(await saveCalendar.execute(compliance, year2027)).toEqual({ year: 2027, version: 1 });
      expect(await due()).toEqual({ at: Date.parse("2027-02-17T23:59:59.999+08:00"), known: true, unknownYears: [] });
      await expectAudit(db, "calendar.changed", { subjectId: "calendar-2027" });
      const years = await listCalendars.ask(ctxAs(db, "administrator"), {});
      expect(years.map(({ year, byHand, version }) => [year, byHand, version])).toEqual([
        [2027, true, 1],
        [2026, false, 0],
        [2025, false, 0],
      ]);
    }));

  it("is refused to others, to who saw an older one, and with dates that cannot be", () =>
    inRollback(async (db) => {
      for (const role of ["moderator", "lead", "auditor", "person"] as const) {
        await expectRefusal(saveCalendar.execute(ctxAs(db, role), year2027), "forbidden");
        await expectRefusal(listCalendars.ask(ctxAs(db, role), {}), "forbidden");
      }
      const ctx = ctxAs(db, "administrator");
      await saveCalendar.execute(ctx, year2027);
      await expectRefusal(saveCalendar.execute(ctx, year2027), "conflict", "calendar-changed");
      await saveCalendar.execute(ctx, { ...year2027, version: 1 });
      await expectRefusal(saveCalendar.execute(ctx, { ...year2027, version: 1 }), "conflict", "calendar-changed");
      for (const [bad, rule] of [
        [{ daysOff: "2028-01-01" }, "other-year"],
        [{ daysOff: "2027-02-30" }, "date"],
        [{ workdays: "2027-01-01" }, "day-off-and-worked"],
      ] as const) {
        const refusal = await expectRefusal(saveCalendar.execute(ctx, { ...year2027, version: 2, ...bad }), "invalid");
        expect(refusal.fields.map((one) => one.rule)).toContain(rule);
      }
    }));
});
