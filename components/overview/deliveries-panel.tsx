import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Overview } from "@/domain/desk/queries/overview";
import { formatNumber, formatPercent } from "@/lib/format";

const SUBJECTS = ["measure", "notice", "message", "group", "person", "endpoint"] as const;

/** Calls of the platforms' addresses in the last 24 h: how many were answered, repeated, how long they took. */
export function DeliveriesPanel({ overview }: { overview: Overview }) {
  const t = useTranslations("overview.deliveries");
  const { deliveries, delivery } = overview;
  const calls = deliveries.reduce((all, line) => all + line.calls, 0);
  return (
    <Panel>
      <PanelHead title={t("title")} note={t("note", { calls: formatNumber(calls) })} />
      {deliveries.length === 0 ? (
        <EmptyState>{delivery.endpoints === 0 ? t("nowhere") : t("none")}</EmptyState>
      ) : (
        <table className="w-full">
          <caption className="sr-only">{t("title")}</caption>
          <thead className="sr-only">
            <tr>
              {(["subject", "calls", "state", "time"] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-border">
            {deliveries.map((line) => {
              const known = SUBJECTS.find((subject) => subject === line.subject);
              return (
                <tr key={line.subject} className="h-8">
                  <td className="px-3">{known ? t(`subject.${known}`) : line.subject}</td>
                  <td className="px-2 text-right">{formatNumber(line.calls)}</td>
                  <td className="px-2 text-right">
                    <StatusBadge status={line.acknowledged === line.calls ? "ok" : "attention"} dense>
                      {line.retries > 0
                        ? t("retries", { count: formatNumber(line.retries) })
                        : formatPercent(line.acknowledged / line.calls)}
                    </StatusBadge>
                  </td>
                  <td className="px-3 text-right text-support whitespace-nowrap text-text-2">
                    {t("p95", { ms: formatNumber(line.p95Ms) })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
