import { useTranslations } from "next-intl";
import { durationParts } from "@/lib/format";

/** Says a length in ms: “36 小时 28 分” under 48 h, “2 天 23 小时” above. */
export function useDuration(): (ms: number) => string {
  const t = useTranslations("common.duration");
  return (ms) => {
    const { days, hours, minutes } = durationParts(ms);
    if (days >= 2) return hours === 0 ? t("days", { days }) : t("daysHours", { days, hours });
    const allHours = days * 24 + hours;
    return allHours === 0 ? t("minutes", { minutes }) : t("hoursMinutes", { hours: allHours, minutes });
  };
}
