import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { MeasureFile } from "@/domain/measures/queries/get-measure";

const look = { pending: "waiting", acknowledged: "ok", failed: "danger" } as const;

/** What the platform was told of a measure and whether it has acknowledged it, newest first. */
export function MeasureDeliveries({ deliveries }: { deliveries: MeasureFile["deliveries"] }) {
  const t = useTranslations("measures.delivery");
  const hooks = useTranslations("settings.webhooks");
  if (deliveries.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return (
    <ul className="divide-y divide-border">
      {deliveries.map(({ topic, state, createdAt, acknowledgedAt, attempts }) => (
        <li
          key={`${createdAt.toISOString()} ${topic}`}
          className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-1.5"
        >
          <span className="font-medium">{hooks(`topics.${topic}`)}</span>
          <StatusBadge status={look[state]} dense>
            {hooks(`states.${state}`)}
          </StatusBadge>
          <span className="text-support text-text-2">
            {t("told")} <Time at={createdAt} />
          </span>
          {acknowledgedAt ? (
            <span className="text-support text-text-2">
              {t("acknowledged")} <Time at={acknowledgedAt} />
            </span>
          ) : null}
          {attempts > 0 ? <span className="text-support text-text-3">{t("attempts", { count: attempts })}</span> : null}
        </li>
      ))}
    </ul>
  );
}
