import { useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { BANDS, SCORE_MAX } from "@/components/charts/levels";
import { stepPath } from "@/components/charts/step-path";
import { cn } from "@/components/ui/cn";
import { formatDate } from "@/lib/format";

/** A point of the score (points) from an instant (ms since 1970) on. `text` is printed beside it. */
export type ScorePoint = { at: number; score: number; text?: string };

/**
 * The score over time on the level bands: what happened solid, what is scheduled dashed with hollow points, split at
 * `now`. Labels are text, so they keep their size on a phone.
 */
export function ScoreSteps({
  history,
  scheduled,
  now,
  label,
}: {
  history: readonly ScorePoint[];
  scheduled: readonly ScorePoint[];
  /** ms since 1970. */
  now: number;
  label: string;
}) {
  const t = useTranslations("common.chart");
  const points = [...history, ...scheduled];
  const first = Math.min(now, ...points.map(({ at }) => at));
  const last = Math.max(now, ...points.map(({ at }) => at)) + (scheduled.length > 0 ? 20 * DAY_MS : 0);
  const x = (at: number) => ((at - first) / Math.max(1, last - first)) * 100;
  const low = 30;
  const y = (score: number) => ((SCORE_MAX - Math.max(low, score)) / (SCORE_MAX - low)) * 100;
  const current = history.at(-1);
  const past = current ? [...history, { at: now, score: current.score }] : [...history];
  const future = current ? [{ at: now, score: current.score }, ...scheduled] : [...scheduled];
  const path = (list: readonly ScorePoint[], until: number) =>
    stepPath(
      list.map((point) => ({ x: x(point.at), y: y(point.score) })),
      x(until),
    );
  return (
    <ChartFigure
      label={label}
      table={{
        head: [t("date"), t("score"), t("change")],
        rows: [
          ...history.map(({ at, score, text }) => [formatDate(at), String(score), text ?? ""]),
          ...scheduled.map(({ at, score, text }) => [formatDate(at), String(score), `${text ?? ""} ${t("scheduled")}`]),
        ],
      }}
    >
      <div className="relative ml-6 mr-8 mt-5 h-44 text-support">
        {BANDS.map(({ level, from, to, tint, ink }) => (
          <div
            key={level}
            className={cn("absolute inset-x-0 border-b border-border-strong last:border-b-0", tint)}
            style={{ top: `${y(to)}%`, height: `${y(Math.max(low, from)) - y(to)}%` }}
          >
            <span className={cn("absolute -left-5 top-1/2 -translate-y-1/2 font-semibold", ink)}>{level}</span>
            {from > 0 ? (
              <span className="absolute -bottom-0.5 -right-7 w-6 translate-y-1/2 text-text-3">{from}</span>
            ) : null}
          </div>
        ))}
        <svg aria-hidden="true" className="absolute inset-0 size-full" viewBox="0 0 100 100" preserveAspectRatio="none">
          <path d={path(past, now)} className="fill-none stroke-text stroke-2" vectorEffect="non-scaling-stroke" />
          {scheduled.length > 0 ? (
            <path
              d={path(future, last)}
              className="fill-none stroke-accent stroke-2"
              strokeDasharray="4 3"
              vectorEffect="non-scaling-stroke"
            />
          ) : null}
        </svg>
        <span
          className="absolute -bottom-0 -top-2 border-l border-dashed border-text-2"
          style={{ left: `${x(now)}%` }}
        />
        <span className="absolute -top-6 -translate-x-1/2 whitespace-nowrap text-text-2" style={{ left: `${x(now)}%` }}>
          {t("today")}
        </span>
        {history.map((point, index) => (
          <Point
            key={point.at}
            left={x(point.at)}
            top={y(point.score)}
            text={point.text}
            last={index === history.length - 1}
          />
        ))}
        {scheduled.map((point) => (
          <Point key={point.at} left={x(point.at)} top={y(point.score)} text={point.text} hollow />
        ))}
      </div>
      <div className="ml-6 mr-8 flex justify-between pt-1.5 text-support text-text-2">
        <span>{formatDate(first).slice(0, 7)}</span>
        <span>{formatDate(last).slice(0, 7)}</span>
      </div>
    </ChartFigure>
  );
}

const DAY_MS = 86_400_000;

function Point({
  left,
  top,
  text,
  hollow = false,
  last = false,
}: {
  left: number;
  top: number;
  text?: string;
  hollow?: boolean;
  last?: boolean;
}) {
  return (
    <span className="absolute" style={{ left: `${left}%`, top: `${top}%` }}>
      <span
        className={cn(
          "absolute size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full",
          hollow ? "border-2 border-accent bg-surface" : last ? "bg-warn" : "bg-text",
        )}
      />
      {text ? (
        <span
          className={cn(
            "absolute -translate-x-1/2 whitespace-nowrap font-semibold leading-4",
            hollow ? "-top-6 hidden text-accent sm:block" : "top-2 text-text",
            left > 90 && "-translate-x-full",
            left < 5 && "translate-x-0",
          )}
        >
          {text}
        </span>
      ) : null}
    </span>
  );
}
