import { useTranslations } from "next-intl";
import { AppealState } from "@/components/appeals/appeal-state";
import type { Column } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Clock } from "@/components/ui/clock";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Time } from "@/components/ui/time";
import type { QueueView } from "@/domain/appeals/inputs";
import type { AppealQueueRow } from "@/domain/appeals/queries/list-appeals";
import { categoryName } from "@/lib/category-name";

/** Appeals of one view; a row says why the reader may not take it. */
export function AppealsTable({
  rows,
  view,
  now,
  locale,
  newestHref,
  olderHref,
}: {
  rows: readonly AppealQueueRow[];
  view: QueueView;
  now: Date;
  locale: string;
  newestHref: string | null;
  olderHref: string | null;
}) {
  const t = useTranslations("appeals");
  const answered = view === "answered";
  const columns: Column<AppealQueueRow>[] = [
    {
      id: "number",
      header: t("queue.number"),
      primary: true,
      cell: (row) => (
        <span className="whitespace-nowrap">
          {row.number}
          {row.stage === "further" ? <span className="ml-2 text-support text-text-2">{t("stage.further")}</span> : null}
        </span>
      ),
    },
    { id: "subject", header: t("queue.subject"), cell: subject },
    { id: "person", header: t("queue.person"), cell: (row) => row.person },
    {
      id: "severity",
      header: t("queue.severity"),
      cell: (row) => (row.severity ? <SeverityBadge severity={row.severity} codeOnly /> : "–"),
    },
    {
      id: "submitted",
      header: t("queue.submitted"),
      cell: (row) => <Time at={row.submittedAt} show="short" now={now} />,
    },
    answered
      ? {
          id: "answered",
          header: t("queue.answeredAt"),
          cell: (row) => (row.decidedAt ? <Time at={row.decidedAt} show="short" now={now} /> : "–"),
        }
      : { id: "due", header: t("queue.due"), cell: (row) => <Clock dueAt={row.dueAt} now={now} words /> },
    { id: "state", header: t("queue.state"), cell: state },
    { id: "holder", header: t("queue.holder"), cell: (row) => (row.mine ? t("queue.me") : (row.assignedTo ?? "–")) },
  ];
  return (
    <DataTable
      caption={t(answered ? "queue.captionAnswered" : "queue.caption")}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowLabel={(row) => row.number}
      rowHref={(row) => `/appeals/${row.number}`}
      empty={t(`queue.empty.${view}`)}
      newerHref={newestHref}
      olderHref={olderHref}
    />
  );

  function subject(row: AppealQueueRow) {
    const what =
      row.noticeKind === "suspension"
        ? t("queue.direct")
        : row.noticeKind === "group-notice"
          ? t("queue.groupNotice")
          : row.category
            ? `${row.category} ${categoryName(row.category, locale)}`
            : row.notice;
    return (
      <span>
        {what}
        <span className="block text-support text-text-3">{row.caseNumber ?? row.notice}</span>
      </span>
    );
  }

  function state(row: AppealQueueRow) {
    return (
      <span className="flex flex-wrap items-center gap-x-2">
        <AppealState state={row.state} overdue={row.overdue} dense />
        {!answered && !row.acknowledged ? (
          <span className="text-support text-warn">{t("queue.unacknowledged")}</span>
        ) : null}
        {view === "open" && row.mayNot && !row.mine ? (
          <span className="text-support text-text-3">{t(`mayNot.${row.mayNot}`)}</span>
        ) : null}
      </span>
    );
  }
}
