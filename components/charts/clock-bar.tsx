import { cn } from "@/components/ui/cn";

/** One tier of a manager's clock: from `fromHours` on, `share` of the points; `tone` is the colour of the tier. */
export type ClockTier = { fromHours: number; share: string; tone: "ok" | "warn" | "late" | "danger" };

const FILL = { ok: "bg-ok", warn: "bg-warn", late: "bg-s3", danger: "bg-danger" } as const;
const INK = { ok: "text-ok", warn: "text-warn", late: "text-s3", danger: "text-danger" } as const;

/**
 * Hours between knowing and acting, on the tiers of the rule (0 / 12 / 24 / 72 h): each tier takes the same width, its
 * share stands above it, an ink tick marks the moment of action. `text` says the length at the tick.
 */
export function ClockBar({
  tiers,
  hours,
  text,
  label,
}: {
  tiers: readonly ClockTier[];
  /** Null while nobody has acted. */
  hours: number | null;
  text?: string;
  label: string;
}) {
  const last = tiers.length - 1;
  const at = hours === null ? -1 : tiers.findLastIndex(({ fromHours }) => hours >= fromHours);
  const tick = hours === null ? null : position(tiers, at, hours);
  return (
    <div role="img" aria-label={label} className="relative text-support leading-4">
      <div className="flex gap-[2px]">
        {tiers.map(({ fromHours, share, tone }, index) => (
          <div key={fromHours} className="min-w-0 flex-1">
            <span className={cn("block truncate", index === at ? `font-semibold ${INK[tone]}` : "text-text-2")}>
              {share}
            </span>
            <span className={cn("mt-0.5 block h-[5px]", FILL[tone], index !== at && "opacity-35")} />
            <span className="mt-1 block text-text-3">
              {fromHours}
              {index === last ? "+" : ""}
            </span>
          </div>
        ))}
      </div>
      {tick === null ? null : (
        <>
          <span
            className="absolute top-[15px] h-[11px] w-[2.5px] -translate-x-1/2 bg-text"
            style={{ left: `${tick}%` }}
          />
          {text ? (
            <span
              className="absolute bottom-0 ml-1 bg-surface px-0.5 font-semibold text-text"
              style={{ left: `${Math.min(tick, 70)}%` }}
            >
              {text}
            </span>
          ) : null}
        </>
      )}
    </div>
  );
}

/** Where in the bar (percent) an hour lies; the open last tier is taken to be as long as the one before it. */
function position(tiers: readonly ClockTier[], index: number, hours: number): number {
  const from = tiers[index]?.fromHours ?? 0;
  const before = tiers[index - 1]?.fromHours ?? 0;
  const to = tiers[index + 1]?.fromHours ?? from + Math.max(1, from - before);
  const within = Math.min(1, (hours - from) / (to - from));
  return ((index + within) / tiers.length) * 100;
}
