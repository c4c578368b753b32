import { useTranslations } from "next-intl";
import { type Status, StatusBadge } from "@/components/ui/status-badge";
import type { AppealState as State } from "@/domain/appeals/vocabulary";

const LOOK: Record<State, Status> = {
  submitted: "waiting",
  assigned: "waiting",
  upheld: "neutral",
  modified: "ok",
  reversed: "ok",
  withdrawn: "neutral",
};

/** Where an appeal stands; overdue ones stand out. */
export function AppealState({ state, overdue = false, dense }: { state: State; overdue?: boolean; dense?: boolean }) {
  const t = useTranslations("appeals.state");
  return (
    <StatusBadge status={overdue ? "danger" : LOOK[state]} dense={dense}>
      {t(state)}
    </StatusBadge>
  );
}
