import { axisTicks, axisTop } from "@/components/charts/axis";
import { ChartFigure, SERIES_FILL } from "@/components/charts/chart-figure";
import { cn } from "@/components/ui/cn";
import { formatNumber } from "@/lib/format";

export type Bar = { label: string; values: readonly number[]; current?: boolean };

/** Bars over time, up to three series stacked. `series` names them in order; `label` says what and over which range. */
export function StackedBars({
  bars,
  series,
  label,
  axisName,
}: {
  bars: readonly Bar[];
  series: readonly string[];
  label: string;
  /** Head of the first column of the table: 日期. */
  axisName: string;
}) {
  const sum = ({ values }: Bar) => values.reduce((a, b) => a + b, 0);
  const top = axisTop(Math.max(0, ...bars.map(sum)));
  const names = series.slice(0, 3);
  return (
    <ChartFigure
      label={label}
      legend={names.map((name, index) => ({
        name: `${name} ${formatNumber(bars.reduce((total, { values }) => total + (values[index] ?? 0), 0))}`,
        series: (index + 1) as 1 | 2 | 3,
      }))}
      table={{
        head: [axisName, ...names],
        rows: bars.map((bar) => [bar.label, ...names.map((_, index) => formatNumber(bar.values[index] ?? 0))]),
      }}
    >
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-micro text-text-3">
        <div className="flex h-36 flex-col justify-between text-right leading-none">
          {axisTicks(top).map((tick) => (
            <span key={tick} className="-my-[5px]">
              {formatNumber(tick)}
            </span>
          ))}
        </div>
        <div className="relative flex h-36 items-end gap-[1.5%]">
          <div aria-hidden="true" className="pointer-events-none absolute inset-0 flex flex-col justify-between">
            {axisTicks(top).map((tick) => (
              <span key={tick} className="-mb-px h-px bg-border" />
            ))}
          </div>
          {bars.map((bar) => (
            <div
              key={bar.label}
              className="relative flex flex-1 flex-col-reverse gap-px"
              style={{ height: `${(sum(bar) / top) * 100}%` }}
            >
              {names.map((name, index) =>
                bar.values[index] ? (
                  <span
                    key={name}
                    className={cn("min-h-px w-full", SERIES_FILL[(index + 1) as 1 | 2 | 3])}
                    style={{ flexGrow: bar.values[index] }}
                  />
                ) : null,
              )}
            </div>
          ))}
        </div>
        <span />
        <div className="flex pt-1.5 gap-[1.5%]">
          {bars.map((bar) => (
            <span
              key={bar.label}
              className={cn(
                "min-w-0 flex-1 overflow-hidden text-center leading-none whitespace-nowrap",
                bar.current && "font-semibold text-text",
              )}
            >
              {bar.label}
            </span>
          ))}
        </div>
      </div>
    </ChartFigure>
  );
}
