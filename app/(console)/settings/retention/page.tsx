import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { PolicyDays } from "@/components/retention/policy-days";
import { ProposePolicy, SettlePolicy } from "@/components/retention/policy-forms";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { can } from "@/domain/access/rules/can";
import { type RetentionProposal, retentionPolicySet } from "@/domain/archive/queries/retention-policies";
import { RETENTION_DEFAULT_DAYS, RETENTION_FLOOR_DAYS } from "@/domain/archive/vocabulary";
import { roleOf } from "@/domain/kernel/actor";
import { formatDateTime } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { SettingsFrame } from "../settings-frame";
import { approveRetentionAction, proposeRetentionAction, rejectRetentionAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("retention.policies"))("title") };
}

const LOOK = {
  "awaiting-approval": "waiting",
  active: "ok",
  rejected: "neutral",
  withdrawn: "neutral",
  replaced: "neutral",
} as const;

/** For how many days content is kept, and who changed it. */
export default async function RetentionSettingsPage() {
  const ctx = await pageCtx("staff");
  const { days, proposals } = await orRefusalPage(retentionPolicySet.ask(ctx, {}));
  const t = await getTranslations("retention.policies");
  const kindName = await getTranslations("retention.kinds");
  const mayChange = can(roleOf(ctx.actor), "retention.change");
  const by = (name: string | null, at: Date) => t("by", { name: name ?? t("unknown"), at: formatDateTime(at) });
  const settle = (row: RetentionProposal) =>
    row.state === "awaiting-approval" && mayChange ? (
      <SettlePolicy proposal={row} now={days} approve={approveRetentionAction} reject={rejectRetentionAction} />
    ) : row.settledAt ? (
      by(row.settledBy, row.settledAt)
    ) : (
      "–"
    );
  return (
    <SettingsFrame
      ctx={ctx}
      tab="retention"
      actions={
        mayChange ? (
          <SectionMessages namespaces={["retention"]}>
            <ProposePolicy action={proposeRetentionAction} />
          </SectionMessages>
        ) : null
      }
    >
      <SectionMessages namespaces={["retention"]}>
        <Panel>
          <PanelHead title={t("title")} note={t("note")} />
          <PanelBody>
            <PolicyDays days={days} />
          </PanelBody>
          <p className="border-t border-border px-3 py-2 text-support text-text-2">
            {t("enforced", { floor: RETENTION_FLOOR_DAYS })}
          </p>
        </Panel>
        <Panel>
          <PanelHead title={t("history")} />
          <DataTable
            caption={t("proposalsCaption")}
            rows={proposals}
            rowId={(row) => row.id}
            empty={t("empty", { days: RETENTION_DEFAULT_DAYS })}
            columns={[
              {
                id: "change",
                header: t("change"),
                primary: true,
                cell: (row) => (
                  <>
                    {row.kinds.map((kind) => kindName(kind)).join("、")} {t("to", { days: row.days })}
                    {row.reason ? <p className="measure text-support text-text-2">{row.reason}</p> : null}
                  </>
                ),
              },
              {
                id: "state",
                header: t("state"),
                cell: (row) => <StatusBadge status={LOOK[row.state]}>{t(`stateName.${row.state}`)}</StatusBadge>,
              },
              { id: "proposed", header: t("proposed"), cell: (row) => by(row.proposedBy, row.proposedAt) },
              { id: "settled", header: t("settled"), cell: settle },
            ]}
          />
        </Panel>
      </SectionMessages>
    </SettingsFrame>
  );
}
