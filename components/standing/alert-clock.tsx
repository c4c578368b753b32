import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { OwnAlert } from "@/domain/cases/queries/list-own-alerts";
import { formatDateTime, formatShortDateTime } from "@/lib/format";

const TIERS = ["PROMPT", "TIMELY", "LATE", "NONE"] as const;
const FILL = { PROMPT: "bg-ok", TIMELY: "bg-warn", LATE: "bg-s3", NONE: "bg-danger" } as const;
const INK = { PROMPT: "text-ok", TIMELY: "text-warn", LATE: "text-s3", NONE: "text-danger" } as const;

/** The four tiers of the managers' clock with their real ends; the one that holds now is marked. */
export function AlertClock({ alert, at }: { alert: OwnAlert; at: Date }) {
  const t = useTranslations("standing.alerts");
  const ends = { ...alert.deadlines, NONE: null };
  const here = TIERS.indexOf(alert.tier);
  return (
    <div>
      <p className="sr-only">
        {t("clock", {
          prompt: formatDateTime(alert.deadlines.PROMPT),
          timely: formatDateTime(alert.deadlines.TIMELY),
          late: formatDateTime(alert.deadlines.LATE),
        })}
      </p>
      <ol aria-hidden="true" className="grid grid-cols-4 gap-[3px] text-support leading-4">
        {TIERS.map((tier, index) => {
          const end = ends[tier];
          return (
            <li key={tier} className="min-w-0">
              <span className={cn("block h-[5px]", FILL[tier], index !== here && "opacity-25")} />
              <span
                className={cn(
                  "mt-1 block",
                  index === here ? cn("font-semibold", INK[tier]) : index < here ? "text-text-3" : "text-text-2",
                )}
              >
                {t(`share.${tier}`)}
              </span>
              <span className="block text-micro text-text-3 sm:text-support">
                {end ? formatShortDateTime(end, at) : t("after")}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
