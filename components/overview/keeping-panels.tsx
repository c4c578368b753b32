import { useTranslations } from "next-intl";
import { FloorBar } from "@/components/charts/floor-bar";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Overview } from "@/domain/desk/queries/overview";
import { formatDate, formatDateTime, formatNumber } from "@/lib/format";

/** The oldest kept day of content and log against the floor. */
export function RetentionPanel({ retention }: { retention: Overview["retention"] }) {
  const t = useTranslations("overview.retention");
  const kinds = ["messages", "log"] as const;
  return (
    <Panel>
      <PanelHead title={t("title")} note={t("note", { floor: retention.floor })} />
      <PanelBody className="grid gap-x-6 gap-y-3 md:grid-cols-2">
        {kinds.map((kind) => {
          const { oldest, days } = retention[kind];
          const facts = { day: oldest ? formatDate(oldest) : "–", days: formatNumber(days) };
          return (
            <div key={kind}>
              <p className="mb-1.5 flex flex-wrap gap-x-2">
                <span className="font-semibold">{t(kind)}</span>
                <span className="ml-auto text-support text-text-2">{t("oldest", facts)}</span>
              </p>
              <FloorBar
                days={days}
                floor={retention.floor}
                max={Math.max(365, days)}
                label={t("label", { ...facts, kind: t(kind), floor: retention.floor })}
              />
              {days < retention.floor ? <p className="text-support text-text-2">{t("young")}</p> : null}
            </div>
          );
        })}
      </PanelBody>
    </Panel>
  );
}

/** What platforms were told and what still waits. */
export function OutboxPanel({ outbox }: { outbox: Overview["outbox"] }) {
  const t = useTranslations("overview.outbox");
  return (
    <Panel>
      <PanelHead
        title={t("title")}
        actions={
          outbox.failed > 0 ? (
            <StatusBadge status="danger">{t("failing")}</StatusBadge>
          ) : outbox.pending > 0 ? (
            <StatusBadge status="waiting">{t("waiting")}</StatusBadge>
          ) : (
            <StatusBadge status="ok">{t("clear")}</StatusBadge>
          )
        }
      />
      <DefinitionList
        align="end"
        items={[
          { key: "acknowledged", term: t("acknowledged"), value: formatNumber(outbox.acknowledged) },
          {
            key: "pending",
            term: t("pending"),
            value: formatNumber(outbox.pending),
            note: outbox.oldestPendingAt ? t("oldest", { at: formatDateTime(outbox.oldestPendingAt) }) : undefined,
          },
          { key: "failed", term: t("failed"), value: formatNumber(outbox.failed) },
        ]}
      />
    </Panel>
  );
}
