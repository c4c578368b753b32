import { useTranslations } from "next-intl";
import { ChartFigure, type ChartTable } from "@/components/charts/chart-figure";
import { CoverageCell } from "@/components/retention/coverage-state";
import { cn } from "@/components/ui/cn";
import type { CoverageDay } from "@/domain/archive/queries/coverage";
import { COVERAGE_STATES } from "@/domain/archive/rules/coverage";
import { formatNumber } from "@/lib/format";

/** The days of one platform as weeks, Monday at the top; the same as a table behind it: by month, or day by day. */
export function CoverageCalendar({
  platform,
  days,
  byDay = false,
}: {
  platform: string;
  days: readonly CoverageDay[];
  byDay?: boolean;
}) {
  const t = useTranslations("retention.coverage");
  const range = { from: days[0]?.day ?? "", until: days.at(-1)?.day ?? "" };
  const months = new Map<string, CoverageDay[]>();
  for (const day of days) months.set(day.day.slice(0, 7), [...(months.get(day.day.slice(0, 7)) ?? []), day]);
  const table: ChartTable = byDay
    ? {
        head: [t("day"), t("stateHead"), t("sent"), t("received"), t("batches"), t("missing"), t("proved")],
        rows: days
          .toReversed()
          .map(({ day, state, proof }) => [
            day,
            t(`state.${state}`),
            ...(["sentCount", "receivedCount", "batchCount", "missingCount"] as const).map((name) =>
              proof ? formatNumber(proof[name]) : "–",
            ),
            proof ? proof.provedAt.toISOString().slice(0, 10) : "–",
          ]),
      }
    : {
        head: [t("month"), ...COVERAGE_STATES.map((state) => t(`state.${state}`)), t("sent"), t("missing")],
        rows: [...months].map(([month, all]) => [
          month,
          ...COVERAGE_STATES.map((state) => formatNumber(all.filter((day) => day.state === state).length)),
          formatNumber(all.reduce((sum, { proof }) => sum + (proof?.sentCount ?? 0), 0)),
          formatNumber(all.reduce((sum, { proof }) => sum + (proof?.missingCount ?? 0), 0)),
        ]),
      };
  return (
    <ChartFigure label={t("calendar", { platform, ...range })} table={table}>
      <div className="flex gap-[3px] overflow-hidden text-micro text-text-3">
        {weeksOf(days).map((week, at, all) => (
          <Week
            key={week.key}
            week={week}
            month={monthLabel(week, all[at - 1])}
            narrow={at >= all.length - NARROW_WEEKS}
          />
        ))}
      </div>
    </ChartFigure>
  );
}

interface CalendarWeek {
  key: string;
  /** Monday to Sunday; null before the first and after the last day. */
  days: (CoverageDay | null)[];
}

/** Weeks that have room on a narrow screen; the table has them all. */
const NARROW_WEEKS = 19;

function Week({ week, month, narrow }: { week: CalendarWeek; month: string; narrow: boolean }) {
  const t = useTranslations("retention.coverage");
  return (
    <div className={cn("grid w-3.5 shrink-0 grid-rows-[16px_repeat(7,14px)] gap-[3px]", !narrow && "max-md:hidden")}>
      <span className="whitespace-nowrap leading-4">{month}</span>
      {week.days.map((day, at) =>
        day === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the weekday is the key
          <span key={at} />
        ) : (
          <span key={day.day} title={`${day.day} ${t(`state.${day.state}`)}`}>
            <CoverageCell state={day.state} />
          </span>
        ),
      )}
    </div>
  );
}

function weeksOf(days: readonly CoverageDay[]): CalendarWeek[] {
  const weeks: CalendarWeek[] = [];
  for (const day of days) {
    const weekday = (new Date(day.day).getUTCDay() + 6) % 7;
    if (weeks.length === 0 || weekday === 0)
      weeks.push({ key: day.day, days: Array.from({ length: 7 }, (): CoverageDay | null => null) });
    const week = weeks.at(-1);
    if (week) week.days[weekday] = day;
  }
  return weeks;
}

/** The month, over the first week in which one begins. */
function monthLabel(week: CalendarWeek, before: CalendarWeek | undefined): string {
  const first = week.days.find((day) => day !== null)?.day ?? "";
  const last = week.days.findLast((day) => day !== null)?.day ?? "";
  if (!before) return Number(first.slice(8)) <= 15 ? first.slice(5, 7) : "";
  const earlier = before.days.findLast((day) => day !== null)?.day ?? "";
  return earlier.slice(0, 7) === last.slice(0, 7) ? "" : last.slice(5, 7);
}
