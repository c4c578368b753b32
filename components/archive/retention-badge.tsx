import { Clock, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { retentionEndsAt } from "@/domain/archive/rules/retention";
import { RETENTION_DEFAULT_DAYS } from "@/domain/archive/vocabulary";
import { formatDate } from "@/lib/format";

const DAY_MS = 86_400_000;
/** Expiry is near from here on, days. */
const SOON_DAYS = 30;

/** Until when a message is kept, and how many days that leaves. */
export function RetentionBadge({ sentAt, receivedAt, now }: { sentAt: Date; receivedAt: Date; now: Date }) {
  const t = useTranslations("archive.kept");
  const endsAt = retentionEndsAt(sentAt, receivedAt, RETENTION_DEFAULT_DAYS);
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
      <span className={cn("text-micro", soon ? "text-warn" : "text-text-3 group-focus-within:text-text-2")}>
        {days > 0 ? t("left", { days }) : t("over")}
      </span>
    </>
  );
}
