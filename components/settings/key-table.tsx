import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import type { FormAction } from "@/components/forms/form-state";
import { ActOn } from "@/components/settings/act-on";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { ApiKeyRow } from "@/domain/platforms/queries/list-api-keys";
import type { KeyScope } from "@/domain/platforms/vocabulary";

/** API keys, newest first, with what they may and when they were used. */
export function KeyTable({
  rows,
  platformName,
  revoke,
}: {
  rows: readonly ApiKeyRow[];
  platformName: (platformId: string) => string;
  revoke: FormAction;
}) {
  const t = useTranslations("settings.platforms");
  const acts = useTranslations("settings")("acts");
  const scopes = (row: ApiKeyRow) => row.scopes.map((scope) => t(`scopes.${scope as KeyScope}`)).join("、");
  return (
    <DataTable
      caption={t("keysCaption")}
      rows={rows}
      rowId={(row) => row.id}
      rowLabel={(row) => row.label}
      empty={t("keysEmpty")}
      columns={[
        { id: "label", header: t("keyLabel"), primary: true, cell: (row) => row.label },
        { id: "platform", header: t("platform"), cell: (row) => platformName(row.platformId) },
        {
          id: "prefix",
          header: t("keyPrefix"),
          cell: (row) => <span className="font-mono text-support">qk_{row.prefix}_…</span>,
        },
        { id: "scopes", header: t("keyScopes"), cell: (row) => <span className="text-support">{scopes(row)}</span> },
        {
          id: "used",
          header: t("keyUsed"),
          cell: (row) =>
            row.lastUsedAt ? <Time at={row.lastUsedAt} /> : <span className="text-text-3">{t("keyNever")}</span>,
        },
        {
          id: "state",
          header: t("keyState"),
          cell: (row) => (
            <StatusBadge status={row.revokedAt ? "neutral" : "ok"}>
              {row.revokedAt ? t("keyRevoked") : t("keyActive")}
            </StatusBadge>
          ),
        },
        {
          id: "act",
          header: acts,
          align: "end",
          cell: (row) =>
            row.revokedAt ? null : (
              <ActOn
                small
                danger
                label={t("revoke")}
                submitLabel={t("revokeSubmit")}
                about={row.label}
                hint={t("revokeHint")}
                fields={{ keyId: row.id }}
                action={revoke}
              />
            ),
        },
      ]}
    />
  );
}
