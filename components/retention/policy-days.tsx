import { useTranslations } from "next-intl";
import { FloorBar } from "@/components/charts/floor-bar";
import { Badge } from "@/components/ui/badge";
import {
  MESSAGE_KINDS,
  type MessageKind,
  RETENTION_CEILING_DAYS,
  RETENTION_DEFAULT_DAYS,
  RETENTION_FLOOR_DAYS,
} from "@/domain/archive/vocabulary";

/** For how many days each kind is kept, on a bar with the floor. */
export function PolicyDays({ days }: { days: Readonly<Record<MessageKind, number>> }) {
  const t = useTranslations("retention.policies");
  const kinds = useTranslations("retention.kinds");
  const max = Math.max(RETENTION_CEILING_DAYS, ...Object.values(days));
  return (
    <ul className="grid gap-x-6 gap-y-4 md:grid-cols-2">
      {MESSAGE_KINDS.map((kind) => (
        <li key={kind} className="min-w-0">
          <p className="mb-2.5 flex flex-wrap items-center gap-x-2">
            <span className="font-semibold">{kinds(kind)}</span>
            {days[kind] > RETENTION_CEILING_DAYS ? (
              <Badge dense tone="outline">
                {t("above")}
              </Badge>
            ) : null}
            <span className="ml-auto text-support text-text-2">
              {days[kind] === RETENTION_DEFAULT_DAYS ? `${t("default")} ` : ""}
              {t("dayCount", { days: days[kind] })}
            </span>
          </p>
          <FloorBar
            days={days[kind]}
            floor={RETENTION_FLOOR_DAYS}
            max={max}
            label={`${kinds(kind)} ${t("dayCount", { days: days[kind] })}，${t("floor")} ${t("dayCount", { days: RETENTION_FLOOR_DAYS })}`}
          />
        </li>
      ))}
    </ul>
  );
}
