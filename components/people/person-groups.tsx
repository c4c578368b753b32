import Link from "next/link";
import { useTranslations } from "next-intl";
import { GroupStatus } from "@/components/groups/group-status";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { RoleTag } from "@/components/ui/role-tag";
import type { PersonGroup } from "@/domain/desk/queries/person-groups";
import { formatDate } from "@/lib/format";

/** The groups a person is in, with the role in each. */
export function PersonGroups({ rows }: { rows: readonly PersonGroup[] }) {
  const t = useTranslations("people");
  return (
    <Panel>
      <PanelHead title={t("groups.title")} note={rows.length} />
      {rows.length === 0 ? <EmptyState>{t("groups.empty")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-2 px-3 py-2">
            <Link href={`/groups/${row.id}`} className="link">
              {row.name}
            </Link>
            <RoleTag owner={row.role === "creator"}>{t(`role.${row.role}`)}</RoleTag>
            {row.role === "member" ? null : (
              <GroupStatus status={row.status} unmanaged={row.withoutManagerSince !== null} />
            )}
            <span className="ml-auto text-support text-text-3">
              {row.code} {t("groups.since", { since: formatDate(row.since) })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
