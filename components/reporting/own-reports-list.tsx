import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { type Status, StatusBadge } from "@/components/ui/status-badge";
import type { OwnReport } from "@/domain/desk/queries/own-reports";
import { categoryName } from "@/lib/category-name";
import { formatDateTime } from "@/lib/format";

const LOOK = { new: "neutral", "in-case": "waiting", answered: "ok" } as const satisfies Record<
  OwnReport["state"],
  Status
>;

/** The own reports with how far each has come. */
export function OwnReportsList({ reports }: { reports: readonly OwnReport[] }) {
  const t = useTranslations("standing.report");
  const locale = useLocale();
  return (
    <Panel>
      <PanelHead title={t("mine")} note={reports.length > 0 ? reports.length : null} />
      {reports.length === 0 ? <EmptyState>{t("mineEmpty")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {reports.map((report) => (
          <li key={report.number} className="flex items-start gap-3 px-4 py-2.5">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{categoryName(report.category, locale)}</p>
              <p className="flex flex-wrap gap-x-3 text-support text-text-2">
                <span>{report.number}</span>
                <span>{report.group?.name}</span>
                <span>{t(`subject.${report.subjectKind}`)}</span>
                <span>{t("filedAt", { at: formatDateTime(report.createdAt) })}</span>
                {report.answeredAt ? <span>{t("answeredAt", { at: formatDateTime(report.answeredAt) })}</span> : null}
              </p>
              {report.outcome ? <p className="text-support">{t(`outcome.${report.outcome}`)}</p> : null}
            </div>
            <StatusBadge status={LOOK[report.state]}>{t(`progress.${report.state}`)}</StatusBadge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
