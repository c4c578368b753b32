import { asc } from "drizzle-orm";
import { z } from "zod";
import { holidayCalendars } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import type { CalendarYear } from "@/domain/appeals/appeal-file";
import { publicHolidays } from "@/domain/appeals/rules/public-holidays";
import { defineQuery } from "@/domain/command/define-query";

/** The years of the working-day clock, newest first, with the announcement each comes from. */
export const listCalendars = defineQuery({
  name: "appeals.list-calendars",
  permission: "calendar.manage",
  input: z.strictObject({}),
  async run({ ctx }): Promise<CalendarYear[]> {
    const rows = await ctx.db.select().from(holidayCalendars).orderBy(asc(holidayCalendars.year));
    const names = await accountNames(
      ctx,
      rows.map((row) => row.changedBy),
    );
    const byHand = rows.map(({ changedBy, ...row }) => ({
      ...row,
      byHand: true,
      changedBy: names.get(changedBy)?.name ?? null,
    }));
    const years = new Set(rows.map((row) => row.year));
    const announced = publicHolidays
      .filter(({ year }) => !years.has(year))
      .map((one) => ({ ...one, byHand: false, changedAt: null, changedBy: null, version: 0 }));
    return [...announced, ...byHand].sort((a, b) => b.year - a.year);
  },
});
