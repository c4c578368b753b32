import { useTranslations } from "next-intl";
import type { Column } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { AccountState } from "@/components/settings/account-state";
import { Time } from "@/components/ui/time";
import type { AccountRow } from "@/domain/accounts/queries/list-accounts";

/** Staff or regulator accounts; each row leads to the account's page. */
export function AccountTable({
  kind,
  rows,
  olderHref,
}: {
  kind: "staff" | "regulator";
  rows: readonly AccountRow[];
  olderHref: string | null;
}) {
  const t = useTranslations("settings.accounts");
  const roles = useTranslations("shell.roles");
  const columns: Column<AccountRow>[] = [
    {
      id: "name",
      header: t("name"),
      primary: true,
      cell: (row) => (row.own ? `${row.displayName}（${t("own")}）` : row.displayName),
    },
    { id: "login", header: t("loginName"), cell: (row) => <span className="font-mono">{row.loginName}</span> },
    kind === "staff"
      ? { id: "role", header: t("role"), cell: (row) => (row.role ? roles(row.role) : null) }
      : { id: "organ", header: t("organ"), cell: (row) => row.organ },
    { id: "state", header: t("state"), cell: (row) => <AccountState state={row.state} /> },
    {
      id: "totp",
      header: t("secondFactor"),
      cell: (row) => (row.secondFactor ? t("secondFactorOn") : t("secondFactorOff")),
      hideOnCard: true,
    },
    { id: "sessions", header: t("sessions"), align: "end", cell: (row) => row.openSessions, hideOnCard: true },
    {
      id: "seen",
      header: t("lastSeen"),
      cell: (row) =>
        row.lastSeenAt ? <Time at={row.lastSeenAt} /> : <span className="text-text-3">{t("never")}</span>,
    },
  ];
  return (
    <DataTable
      caption={kind === "staff" ? t("staffCaption") : t("regulatorCaption")}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowLabel={(row) => row.displayName}
      rowHref={(row) => (row.own ? "/settings/account" : `/settings/accounts/${row.id}`)}
      empty={kind === "staff" ? t("empty") : t("emptyRegulators")}
      olderHref={olderHref}
    />
  );
}
