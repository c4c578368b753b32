import { asc } from "drizzle-orm";
import { holidayCalendars } from "@/db/schema";
import { publicHolidays } from "@/domain/appeals/rules/public-holidays";
import type { HolidayCalendar } from "@/domain/appeals/rules/working-days";
import type { Ctx } from "@/domain/kernel/ctx";

/** The calendars that hold: as set by hand, else as announced in the data file. For rooms above and the clock itself. */
export async function holidayCalendarsInForce(ctx: Pick<Ctx, "db">): Promise<HolidayCalendar[]> {
  const rows = await ctx.db
    .select({
      year: holidayCalendars.year,
      source: holidayCalendars.source,
      url: holidayCalendars.url,
      daysOff: holidayCalendars.daysOff,
      workdays: holidayCalendars.workdays,
    })
    .from(holidayCalendars)
    .orderBy(asc(holidayCalendars.year));
  const years = new Set(rows.map((row) => row.year));
  return [...publicHolidays.filter(({ year }) => !years.has(year)), ...rows].sort((a, b) => a.year - b.year);
}
