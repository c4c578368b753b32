import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import type { FormAction } from "@/components/forms/form-state";
import { ActOn } from "@/components/settings/act-on";
import { CallOutcome } from "@/components/settings/call-outcome";
import { SmallAction } from "@/components/settings/small-action";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { EndpointRow } from "@/domain/platforms/queries/list-endpoints";

/** Where platforms receive webhooks, with how the newest call went. */
export function EndpointTable({
  rows,
  platformName,
  test,
  disable,
}: {
  rows: readonly EndpointRow[];
  platformName: (platformId: string) => string;
  test: FormAction;
  disable: FormAction;
}) {
  const t = useTranslations("settings.webhooks");
  const acts = useTranslations("settings")("acts");
  const platform = useTranslations("settings.platforms")("platform");
  return (
    <DataTable
      caption={t("endpointsCaption")}
      rows={rows}
      rowId={(row) => row.id}
      rowLabel={(row) => row.url}
      empty={t("empty")}
      columns={[
        {
          id: "url",
          header: t("url"),
          primary: true,
          cell: (row) => <span className="break-all font-mono text-support">{row.url}</span>,
        },
        { id: "platform", header: platform, cell: (row) => platformName(row.platformId) },
        {
          id: "last",
          header: t("last"),
          cell: (row) =>
            row.last ? (
              <span className="flex flex-wrap items-center gap-2">
                <CallOutcome {...row.last} />
                <Time at={row.last.at} show="seconds" />
              </span>
            ) : (
              <span className="text-text-3">{t("lastNone")}</span>
            ),
        },
        {
          id: "state",
          header: t("state"),
          cell: (row) => (
            <StatusBadge status={row.disabledAt ? "neutral" : "ok"}>
              {row.disabledAt ? t("disabled") : t("active")}
            </StatusBadge>
          ),
        },
        {
          id: "act",
          header: acts,
          align: "end",
          cell: (row) =>
            row.disabledAt ? null : (
              <span className="flex justify-end gap-2">
                <SmallAction label={t("test")} fields={{ endpointId: row.id }} action={test} />
                <ActOn
                  small
                  danger
                  label={t("disable")}
                  submitLabel={t("disableSubmit")}
                  hint={t("disableHint")}
                  fields={{ endpointId: row.id }}
                  action={disable}
                />
              </span>
            ),
        },
      ]}
    />
  );
}
