import { DAY_MS, shanghaiDate, startOfShanghaiDay } from "@/domain/kernel/time";

/** Which days of a year are off or worked against the rule of the weekend. Dates as YYYY-MM-DD. */
export interface HolidayCalendar {
  readonly year: number;
  /** The announcement the dates come from. */
  readonly source: string;
  readonly url: string | null;
  /** Days off; weekends may be left out. */
  readonly daysOff: readonly string[];
  /** Saturdays and Sundays that are worked instead. */
  readonly workdays: readonly string[];
}

/** The end of a period, and whether the holidays of every year it runs through are known. */
export interface WorkingDeadline {
  /** Epoch ms: the last millisecond of the last day, Asia/Shanghai. */
  readonly at: number;
  /** False: for a year without announcement only weekends were left out. */
  readonly known: boolean;
  /** Years without announcement that the period runs through. */
  readonly unknownYears: readonly number[];
}

/** Whether work is done on a day (YYYY-MM-DD, Asia/Shanghai): as announced, else Monday to Friday. */
export function isWorkingDay(date: string, calendars: readonly HolidayCalendar[]): boolean {
  const calendar = calendars.find((one) => one.year === Number(date.slice(0, 4)));
  if (calendar?.workdays.includes(date)) return true;
  if (calendar?.daysOff.includes(date)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The end of a period of `days` working days after an instant (epoch ms). The day on which it begins does not count
 * (Civil Code art. 201); it ends with the last day at 24:00.
 */
export function afterWorkingDays(from: number, days: number, calendars: readonly HolidayCalendar[]): WorkingDeadline {
  const unknown = new Set<number>();
  let day = startOfShanghaiDay(from);
  let left = days;
  while (left > 0) {
    day += DAY_MS;
    const date = shanghaiDate(day);
    const year = Number(date.slice(0, 4));
    if (!calendars.some((one) => one.year === year)) unknown.add(year);
    if (isWorkingDay(date, calendars)) left--;
  }
  return { at: day + DAY_MS - 1, known: unknown.size === 0, unknownYears: [...unknown] };
}
