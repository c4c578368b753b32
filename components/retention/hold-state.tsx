import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/status-badge";
import type { HoldState as State } from "@/domain/archive/vocabulary";

/** State of a hold; one whose review is overdue says so. */
export function HoldState({ state, overdue }: { state: State; overdue: boolean }) {
  const t = useTranslations("retention.holds");
  if (overdue && state === "active") return <StatusBadge status="attention">{t("overdue")}</StatusBadge>;
  const look = { active: "hold", "release-proposed": "waiting", released: "neutral" } as const;
  return <StatusBadge status={look[state]}>{t(`stateName.${state}`)}</StatusBadge>;
}
