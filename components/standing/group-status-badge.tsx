import { useTranslations } from "next-intl";
import { type Status, StatusBadge } from "@/components/ui/status-badge";
import type { OwnGroup } from "@/domain/desk/queries/own-groups";
import type { GroupStatus } from "@/domain/groups/vocabulary";

const STATUS: Record<GroupStatus, Status> = {
  active: "ok",
  rectifying: "attention",
  paused: "attention",
  caretaker: "hold",
  closed: "neutral",
};

/** What is most urgent about an own group: reports that wait, nobody to manage it, or its status. */
export function GroupStatusBadge({ group }: { group: OwnGroup }) {
  const t = useTranslations("standing.groups");
  if (group.alerts > 0) return <StatusBadge status="reported">{t("waiting", { count: group.alerts })}</StatusBadge>;
  if (group.withoutManagerSince && group.status === "active") {
    return <StatusBadge status="attention">{t("withoutManager")}</StatusBadge>;
  }
  return <StatusBadge status={STATUS[group.status]}>{t(`status.${group.status}`)}</StatusBadge>;
}
