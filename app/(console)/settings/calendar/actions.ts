"use server";

import { saveCalendar } from "@/domain/appeals/commands/save-calendar";
import { formAction } from "@/lib/form-action";

/** Set the holidays of a year. */
export const saveCalendarAction = formAction(saveCalendar, {
  sample: { year: 2027, daysOff: "2027-01-01", workdays: "", source: "样例通知", version: 0 },
  revalidate: ["/settings/calendar"],
});
