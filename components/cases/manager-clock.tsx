import { useTranslations } from "next-intl";
import { ClockBar, type ClockTier } from "@/components/charts/clock-bar";
import { useDuration } from "@/components/ui/use-duration";
import type { CaseClock } from "@/domain/cases/case-file";
import { HOUR_MS } from "@/domain/kernel/time";
import { formatShortDateTime } from "@/lib/format";

/** Hours and shares of the tiers (credit policy 4.4). */
const TIERS = [
  { tier: "PROMPT", fromHours: 0, share: "0%", tone: "ok" },
  { tier: "TIMELY", fromHours: 12, share: "25%", tone: "warn" },
  { tier: "LATE", fromHours: 24, share: "50%", tone: "late" },
  { tier: "NONE", fromHours: 72, share: "100%", tone: "danger" },
] as const;

/** The managers' clock: when they knew, when they acted, and the tier that follows. */
export function ManagerClock({ clock, now }: { clock: CaseClock; now: Date }) {
  const t = useTranslations("cases");
  const say = useDuration();
  const current = TIERS.find(({ tier }) => tier === clock.tier) ?? TIERS[0];
  const tiers: ClockTier[] = TIERS.map(({ tier, fromHours, share, tone }) => ({
    fromHours,
    share: tier === clock.tier ? `${t(`tier.${tier}`)} ${share}` : share,
    tone,
  }));
  const elapsed = say(clock.elapsedMs);
  return (
    <div className="text-support text-text-2">
      <div className="mb-0.5 flex flex-wrap justify-between gap-x-2">
        <span>{t("clock.known", { at: formatShortDateTime(clock.knowledgeAt, now) })}</span>
        <span>
          {clock.actedAt
            ? t("clock.acted", { at: formatShortDateTime(clock.actedAt, now) })
            : clock.nextDeadline
              ? t("clock.running", {
                  at: formatShortDateTime(clock.nextDeadline, now),
                  tier: t(`tier.${clock.tier}`),
                })
              : t("clock.never")}
        </span>
      </div>
      <ClockBar
        tiers={tiers}
        hours={shownHours(clock, current.fromHours)}
        text={elapsed}
        label={t("clock.label", { elapsed, tier: t(`tier.${clock.tier}`), share: current.share })}
      />
    </div>
  );
}

/** Deadlines move out of the night, so the tier may lag behind the plain hours: the tick stays within its tier. */
function shownHours({ elapsedMs, tier }: CaseClock, from: number): number {
  const next = TIERS[TIERS.findIndex((one) => one.tier === tier) + 1]?.fromHours ?? Number.POSITIVE_INFINITY;
  return Math.min(Math.max(elapsedMs / HOUR_MS, from), next - 0.01);
}
