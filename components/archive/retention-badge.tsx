import { Clock, Hourglass, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { HoldLabel } from "@/domain/archive/found-page";
import { retentionEndsAt } from "@/domain/archive/rules/retention";
import { formatDate } from "@/lib/format";

const DAY_MS = 86_400_000;
/** Expiry is near from here on, days. */
const SOON_DAYS = 30;

/** What keeps a message: its holds, else the day its time is over and how many days that leaves. */
export function RetentionBadge({
  sentAt,
  receivedAt,
  days: keptDays,
  holds,
  now,
}: {
  sentAt: Date;
  receivedAt: Date;
  days: number;
  holds: readonly HoldLabel[];
  now: Date;
}) {
  const t = useTranslations("archive.kept");
  const quiet = "text-text-3 group-has-[[data-choose]:checked]:text-text-2";
  const [hold] = holds;
  if (hold) {
    return (
      <>
        <Badge dense tone="hold" icon={<Lock aria-hidden="true" />}>
          {holds.length > 1
            ? t("holds", { number: hold.number, count: holds.length })
            : t("hold", { number: hold.number })}
        </Badge>
        <span className={cn("text-micro", quiet)}>{t("held")}</span>
      </>
    );
  }
  const endsAt = retentionEndsAt(sentAt, receivedAt, keptDays);
  const days = Math.ceil((endsAt.getTime() - now.getTime()) / DAY_MS);
  const soon = days <= SOON_DAYS;
  return (
    <>
      <Badge
        dense
        tone={soon ? "warn" : "neutral"}
        icon={soon ? <Hourglass aria-hidden="true" /> : <Clock aria-hidden="true" />}
      >
        {t("until", { date: formatDate(endsAt) })}
      </Badge>
      <span className={cn("text-micro", soon ? "text-warn" : quiet)}>{days > 0 ? t("left", { days }) : t("over")}</span>
    </>
  );
}
