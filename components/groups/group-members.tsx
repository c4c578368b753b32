import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { LevelBadge } from "@/components/ui/level-badge";
import { Panel, PanelHead } from "@/components/ui/panel";
import { RoleTag } from "@/components/ui/role-tag";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import { Time } from "@/components/ui/time";
import type { groupMembers } from "@/domain/groups/queries/group-members";
import { type GroupRole, groupRoles } from "@/domain/groups/vocabulary";
import { maskName } from "@/domain/people/rules/mask";

type Row = Awaited<ReturnType<typeof groupMembers.ask>>["rows"][number];

/** Members of a group now, all or of one role, those who manage first; names masked. */
export function GroupMembers({
  rows,
  groupId,
  role,
  newerHref,
  olderHref,
}: {
  rows: readonly Row[];
  groupId: string;
  role: GroupRole | undefined;
  newerHref: string | null;
  olderHref: string | null;
}) {
  const t = useTranslations("groups");
  return (
    <Panel>
      <PanelHead
        title={t("members.title")}
        id="members"
        actions={
          <SegmentedLinks
            label={t("column.role")}
            items={[undefined, ...groupRoles].map((one) => ({
              key: one ?? "all",
              href: `/groups/${groupId}${one ? `?role=${one}` : ""}#members`,
              label: one ? t(`role.${one}`) : t("filter.any"),
              current: one === role,
            }))}
          />
        }
      />
      <DataTable
        caption={t("members.title")}
        dense
        rows={rows}
        rowId={(row) => row.id}
        rowLabel={(row) => row.code}
        rowHref={(row) => `/people/${row.personId}`}
        empty={t("members.empty")}
        newerHref={newerHref}
        olderHref={olderHref}
        columns={[
          {
            id: "person",
            header: t("column.person"),
            primary: true,
            cell: (row) => <bdi>{maskName(row.displayName)}</bdi>,
          },
          { id: "code", header: t("column.personCode"), cell: (row) => row.code },
          {
            id: "role",
            header: t("column.role"),
            cell: (row) => <RoleTag owner={row.role === "creator"}>{t(`role.${row.role}`)}</RoleTag>,
          },
          { id: "level", header: t("column.level"), cell: (row) => <LevelBadge level={row.level} /> },
          {
            id: "verification",
            header: t("column.verification"),
            cell: (row) => t(`verification.${row.verification}`),
          },
          { id: "since", header: t("column.since"), cell: (row) => <Time at={row.since} show="date" /> },
        ]}
      />
    </Panel>
  );
}
