import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ReportItem } from "@/domain/measures/queries/report-items";
import { formatDateTime } from "@/lib/format";

const look = { waiting: "waiting", sent: "ok", dropped: "neutral" } as const;

/** What must be told the authority about a measure: by which clock, until when, and whether it has been. */
export function MeasureReports({ reports, now }: { reports: readonly ReportItem[]; now: Date }) {
  const t = useTranslations("measures.report");
  if (reports.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return (
    <ul className="divide-y divide-border">
      {reports.map((item) => (
        <li
          key={`${item.measureId} ${item.kind}`}
          className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-1.5"
        >
          <ReportLine item={item} now={now} />
        </li>
      ))}
    </ul>
  );
}

/** One report item in a line. */
export function ReportLine({ item: { kind, duty, dueAt, state }, now }: { item: ReportItem; now: Date }) {
  const t = useTranslations("measures.report");
  return (
    <>
      <span className="font-medium">{t(`kind.${kind}`)}</span>
      <StatusBadge status={look[state]} dense>
        {t(`state.${state}`)}
      </StatusBadge>
      <span className="text-support text-text-2">{t(`duty.${duty}`)}</span>
      {state === "waiting" && dueAt ? (
        <span className={`text-support ${dueAt <= now ? "text-danger" : "text-text-2"}`}>
          {t(dueAt <= now ? "overdue" : "due", { at: formatDateTime(dueAt) })}
        </span>
      ) : null}
    </>
  );
}
