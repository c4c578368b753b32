import { useTranslations } from "next-intl";
import { formatDate, formatDateTime, formatDateTimeSeconds, formatShortDateTime } from "@/lib/format";

/**
 * An instant in Beijing time: 2026-11-23 15:02. The zone is in the title; say it once per view in words too.
 * `short` drops the year when it is the year of `now`, for dense rows only.
 */
export function Time({
  at,
  show = "datetime",
  now,
}: {
  at: Date | string;
  show?: "date" | "datetime" | "seconds" | "short";
  now?: Date | string;
}) {
  const t = useTranslations("common.time");
  const text =
    show === "date"
      ? formatDate(at)
      : show === "seconds"
        ? formatDateTimeSeconds(at)
        : show === "short" && now
          ? formatShortDateTime(at, now)
          : formatDateTime(at);
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={`${formatDateTimeSeconds(at)}（${t("zone")}）`}
      className="whitespace-nowrap"
    >
      {text}
    </time>
  );
}
