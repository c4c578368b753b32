import Link from "next/link";
import { useTranslations } from "next-intl";
import { GroupStatusBadge } from "@/components/standing/group-status-badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { RoleTag } from "@/components/ui/role-tag";
import type { OwnGroup } from "@/domain/desk/queries/own-groups";
import { formatNumber } from "@/lib/format";

/** The groups somebody manages, each with what holds for it now. */
export function GroupsPanel({ groups }: { groups: readonly OwnGroup[] }) {
  const t = useTranslations("standing.groups");
  const managed = groups.filter(({ role }) => role !== "member");
  return (
    <Panel>
      <PanelHead
        title={t("title")}
        actions={
          <Link href="/my/groups" className="link">
            {t("all")}
          </Link>
        }
      />
      {managed.length === 0 ? <EmptyState>{t("emptyManaged")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {managed.map((group) => (
          <li key={group.id} className="flex items-start gap-3 px-4 py-2.5">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-2">
                <bdi className="font-semibold">{group.name}</bdi>
                <RoleTag owner={group.role === "creator"}>{t(`role.${group.role}`)}</RoleTag>
              </p>
              <p className="text-support text-text-2">{t("count", { count: formatNumber(group.memberCount) })}</p>
            </div>
            <GroupStatusBadge group={group} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
