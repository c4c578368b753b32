import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import type { FormAction } from "@/components/forms/form-state";
import { deviceName } from "@/components/settings/device-name";
import { SmallAction } from "@/components/settings/small-action";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { OwnSession } from "@/domain/accounts/queries/own-account";

/** The devices on which the viewer is signed in. */
export function OwnSessions({ rows, end }: { rows: readonly OwnSession[]; end: FormAction }) {
  const t = useTranslations("settings.own");
  const acts = useTranslations("settings")("acts");
  return (
    <DataTable
      caption={t("sessionsCaption")}
      rows={rows}
      rowId={(row) => row.id}
      empty={t("sessionsCaption")}
      columns={[
        {
          id: "device",
          header: t("device"),
          primary: true,
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-2">
              {deviceName(row.userAgent) ?? t("unknownDevice")}
              {row.current ? <Badge tone="accent">{t("currentDevice")}</Badge> : null}
            </span>
          ),
        },
        { id: "address", header: t("address"), cell: (row) => <span className="font-mono">{row.ip ?? "–"}</span> },
        { id: "since", header: t("since"), cell: (row) => <Time at={row.createdAt} /> },
        { id: "seen", header: t("seen"), cell: (row) => <Time at={row.lastSeenAt} /> },
        { id: "until", header: t("until"), cell: (row) => <Time at={row.expiresAt} />, hideOnCard: true },
        {
          id: "act",
          header: acts,
          align: "end",
          cell: (row) =>
            row.current ? null : <SmallAction label={t("end")} fields={{ sessionId: row.id }} action={end} />,
        },
      ]}
    />
  );
}
