import { useTranslations } from "next-intl";
import { type Status, StatusBadge } from "@/components/ui/status-badge";
import type { GroupStatus as State } from "@/domain/groups/vocabulary";

const look: Record<State, Status> = {
  active: "ok",
  rectifying: "attention",
  paused: "danger",
  caretaker: "waiting",
  closed: "neutral",
};

/** What holds for a group now, and whether nobody can manage it. */
export function GroupStatus({ status, unmanaged }: { status: State; unmanaged: boolean }) {
  const t = useTranslations("groups");
  return (
    <span className="inline-flex flex-wrap gap-1">
      <StatusBadge status={look[status]}>{t(`status.${status}`)}</StatusBadge>
      {unmanaged ? <StatusBadge status="attention">{t("unmanaged")}</StatusBadge> : null}
    </span>
  );
}
