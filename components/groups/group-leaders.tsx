import { UserX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LevelBadge } from "@/components/ui/level-badge";
import { Panel, PanelHead } from "@/components/ui/panel";
import { RoleTag } from "@/components/ui/role-tag";
import type { GroupView } from "@/domain/groups/queries/get-group";
import { maskName } from "@/domain/people/rules/mask";
import { formatDate } from "@/lib/format";

/** Who set the group up and who manages it: level in force, and until when somebody is suspended. */
export function GroupLeaders({
  leaders,
  now,
  actionsOf,
}: {
  leaders: GroupView["leaders"];
  now: Date;
  actionsOf?: (leader: GroupView["leaders"][number]) => ReactNode;
}) {
  const t = useTranslations("groups");
  return (
    <Panel>
      <PanelHead title={t("leaders.title")} />
      {leaders.length === 0 ? <EmptyState>{t("leaders.none")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {leaders.map((leader) => (
          <li key={leader.personId} className="flex flex-wrap items-center gap-2 px-3 py-2">
            <Link href={`/people/${leader.personId}`} className="link font-semibold">
              <bdi>{maskName(leader.displayName)}</bdi>
            </Link>
            <RoleTag owner={leader.role === "creator"}>{t(`role.${leader.role}`)}</RoleTag>
            <LevelBadge level={leader.level} />
            <span className="text-support text-text-2">{t("leaders.score", { score: leader.score })}</span>
            {leader.suspendedUntil && leader.suspendedUntil > now ? (
              <Badge tone="danger" icon={<UserX aria-hidden="true" />}>
                {t("leaders.suspended", { until: formatDate(leader.suspendedUntil) })}
              </Badge>
            ) : null}
            <span className="ml-auto text-support text-text-3">{leader.code}</span>
            {actionsOf?.(leader)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
