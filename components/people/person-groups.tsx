import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { GroupStatus } from "@/components/groups/group-status";
import { Panel, PanelHead } from "@/components/ui/panel";
import { RoleTag } from "@/components/ui/role-tag";
import { Time } from "@/components/ui/time";
import type { PersonGroup } from "@/domain/desk/queries/person-groups";
import { formatNumber } from "@/lib/format";

/** The groups a person is in, with the role in each and who else manages those the person answers for. */
export function PersonGroups({ rows }: { rows: readonly PersonGroup[] }) {
  const t = useTranslations("people");
  const others = (row: PersonGroup) => {
    if (row.role === "member") return <span className="text-text-3">{t("groups.notShown")}</span>;
    return row.otherLeaders > 0 ? t("groups.others", { count: row.otherLeaders }) : t("groups.alone");
  };
  return (
    <Panel>
      <PanelHead title={t("groups.title")} note={t("groups.count", { count: rows.length })} />
      <DataTable
        caption={t("groups.title")}
        dense
        rows={rows}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        rowHref={(row) => `/groups/${row.id}`}
        empty={t("groups.empty")}
        columns={[
          { id: "name", header: t("groups.group"), primary: true, cell: (row) => row.name },
          {
            id: "role",
            header: t("filter.role"),
            cell: (row) => <RoleTag owner={row.role === "creator"}>{t(`role.${row.role}`)}</RoleTag>,
          },
          { id: "members", header: t("groups.members"), align: "end", cell: (row) => formatNumber(row.members) },
          { id: "others", header: t("groups.otherManagers"), cell: others },
          {
            id: "status",
            header: t("column.state"),
            cell: (row) => <GroupStatus status={row.status} unmanaged={row.withoutManagerSince !== null} />,
          },
          { id: "since", header: t("groups.since"), cell: (row) => <Time at={row.since} show="date" /> },
        ]}
      />
    </Panel>
  );
}
