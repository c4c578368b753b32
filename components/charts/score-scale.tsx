import { useTranslations } from "next-intl";
import { BANDS, levelOf, SCORE_MAX } from "@/components/charts/levels";
import { cn } from "@/components/ui/cn";

/** The score (points, 0–120) on the bar of the five levels; the thresholds are printed. */
export function ScoreScale({ score, label }: { score: number; label: string }) {
  const t = useTranslations("common.level");
  const here = levelOf(score);
  const at = `${(Math.min(SCORE_MAX, Math.max(0, score)) / SCORE_MAX) * 100}%`;
  return (
    <div role="img" aria-label={label} className="pt-5">
      <div className="relative flex h-2 gap-[2px]">
        {[...BANDS].reverse().map(({ level, from, to, solid }) => (
          <span
            key={level}
            className={cn(solid, level !== here && "opacity-35")}
            style={{ width: `${((to - from) / SCORE_MAX) * 100}%` }}
          />
        ))}
        <span className="absolute -inset-y-1.5 w-[2.5px] -translate-x-1/2 bg-text" style={{ left: at }} />
        <span className="absolute -top-5 -translate-x-1/2 text-message font-semibold leading-4" style={{ left: at }}>
          {score}
        </span>
      </div>
      <div className="relative mt-2 flex gap-[2px] text-support text-text-2">
        {[...BANDS].reverse().map(({ level, from, to }) => (
          <span
            key={level}
            className={cn(
              "min-w-0 whitespace-nowrap",
              level === here && "font-semibold text-text",
              level === "A" && "flex justify-end",
            )}
            style={{ width: `${((to - from) / SCORE_MAX) * 100}%` }}
          >
            <span>
              {from > 0 ? `${from} ` : ""}
              {level}
              {level === "A" ? null : <span className="hidden sm:inline"> {t(level)}</span>}
            </span>
          </span>
        ))}
      </div>
    </div>
  );
}
