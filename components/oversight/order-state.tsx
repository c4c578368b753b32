import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/status-badge";
import type { OrderState as State } from "@/domain/oversight/vocabulary";

/** State of an order; an active one past its date is shown as expired. */
export function OrderState({ state, expired }: { state: State; expired: boolean }) {
  const t = useTranslations("oversight.admin");
  if (state === "active" && expired) return <StatusBadge status="neutral">{t("expired")}</StatusBadge>;
  const look = {
    "awaiting-approval": "waiting",
    active: "regulator",
    rejected: "neutral",
    withdrawn: "neutral",
  } as const;
  return <StatusBadge status={look[state]}>{t(`stateName.${state}`)}</StatusBadge>;
}
