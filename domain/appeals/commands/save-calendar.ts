import { and, eq } from "drizzle-orm";
import { holidayCalendars } from "@/db/schema";
import { saveCalendarInput } from "@/domain/appeals/inputs";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { conflict } from "@/domain/kernel/errors";

/**
 * Sets the holidays of a year, with the announcement they come from. Deadlines already set stay as they are. Throws
 * invalid (dates of another year, a day both off and worked), conflict `calendar-changed`.
 */
export const saveCalendar = defineCommand({
  name: "appeals.save-calendar",
  permission: "calendar.manage",
  input: saveCalendarInput,
  async run({ ctx, input }) {
    const { year, source, url, version } = input;
    const [daysOff, workdays] = [[...new Set(input.daysOff)].sort(), [...new Set(input.workdays)].sort()];
    const values = { daysOff, workdays, source, url, changedBy: actorId(ctx.actor) ?? "", changedAt: ctx.now() };
    const [saved] =
      version === 0
        ? await ctx.db
            .insert(holidayCalendars)
            .values({ year, ...values })
            .onConflictDoNothing()
            .returning()
        : await ctx.db
            .update(holidayCalendars)
            .set({ ...values, version: version + 1 })
            .where(and(eq(holidayCalendars.year, year), eq(holidayCalendars.version, version)))
            .returning();
    if (!saved) throw conflict("calendar-changed", { year });
    return changed({ year, version: saved.version }, [
      {
        action: "calendar.changed",
        subject: { kind: "database", id: `calendar-${year}` },
        detail: { year, daysOff: daysOff.length, workdays: workdays.length },
      },
    ]);
  },
});
