import { useTranslations } from "next-intl";
import { type Status, StatusBadge } from "@/components/ui/status-badge";
import type { MeasureState as State } from "@/domain/measures/vocabulary";

const look = {
  proposed: "waiting",
  "awaiting-approval": "waiting",
  scheduled: "waiting",
  active: "attention",
  stayed: "hold",
  expired: "neutral",
  lifted: "ok",
  void: "neutral",
} as const satisfies Record<State, Status>;

/** State of a measure with its icon. */
export function MeasureState({ state, dense }: { state: State; dense?: boolean }) {
  const t = useTranslations("measures.state");
  return (
    <StatusBadge status={look[state]} dense={dense}>
      {t(state)}
    </StatusBadge>
  );
}
