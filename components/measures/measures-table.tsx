import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { Column } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { GroundName } from "@/components/measures/ground-name";
import { MeasureState } from "@/components/measures/measure-state";
import { MeasureSubject } from "@/components/measures/measure-subject";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { MeasureRow } from "@/domain/measures/queries/list-measures";
import { approvalWindowMs } from "@/domain/measures/rules/appeal-window";

/** Measures of one view: those in force with their end, proposals with the time they lapse, ended ones with when. */
export function MeasuresTable({
  rows,
  view,
  now,
  caseNumbers,
  linkCases,
  empty,
  newestHref,
  olderHref,
}: {
  rows: readonly MeasureRow[];
  view: "in-force" | "scheduled" | "awaiting" | "ended";
  now: Date;
  caseNumbers: Record<string, string>;
  /** Whether the viewer may open cases. */
  linkCases: boolean;
  empty: string;
  newestHref: string | null;
  olderHref: string | null;
}) {
  const t = useTranslations("measures");
  const kind = useTranslations("notices.measure.kind");
  const english = useLocale() === "en";
  const when = (at: Date | null) => (at ? <Time at={at} /> : "–");
  const times: Record<typeof view, Column<MeasureRow>[]> = {
    "in-force": [
      { id: "start", header: t("columns.start"), cell: (row) => when(row.startsAt) },
      {
        id: "end",
        header: t("columns.end"),
        cell: (row) => (
          <span className="inline-flex flex-wrap items-center gap-1.5">
            {row.endsAt ? <Time at={row.endsAt} /> : t("noEnd")}
            {row.state === "stayed" ? <MeasureState state={row.state} dense /> : null}
            {row.kind === "rectify" && row.endsAt && row.endsAt <= now ? (
              <Badge tone="danger">{t("mark.overdue")}</Badge>
            ) : null}
          </span>
        ),
      },
    ],
    scheduled: [
      { id: "start", header: t("columns.start"), cell: (row) => when(row.startsAt) },
      { id: "end", header: t("columns.end"), cell: (row) => when(row.endsAt) },
    ],
    awaiting: [
      { id: "proposed", header: t("columns.proposed"), cell: (row) => when(row.proposedAt) },
      {
        id: "lapses",
        header: t("columns.lapses"),
        cell: (row) => <Time at={new Date(row.proposedAt.getTime() + approvalWindowMs)} />,
      },
    ],
    ended: [
      { id: "state", header: t("columns.state"), cell: (row) => <MeasureState state={row.state} dense /> },
      { id: "start", header: t("columns.start"), cell: (row) => when(row.startsAt) },
      { id: "ended", header: t("columns.ended"), cell: (row) => when(row.endedAt) },
    ],
  };
  return (
    <DataTable
      caption={t(`views.${view}`)}
      rows={rows}
      rowId={(row) => row.id}
      rowLabel={(row) => row.number}
      rowHref={(row) => `/measures/${row.number}`}
      empty={empty}
      newerHref={newestHref}
      olderHref={olderHref}
      columns={[
        {
          id: "number",
          header: t("columns.number"),
          primary: true,
          cell: (row) => <span className="whitespace-nowrap">{row.number}</span>,
        },
        {
          id: "kind",
          header: t("columns.kind"),
          cell: (row) => (
            <span className="inline-flex flex-wrap items-center gap-1.5">
              {kind(row.kind)}
              {row.interim ? <Badge>{t("mark.interim")}</Badge> : null}
            </span>
          ),
        },
        { id: "subject", header: t("columns.subject"), cell: (row) => <MeasureSubject {...row} /> },
        { id: "ground", header: t("columns.ground"), cell: (row) => <GroundName ground={row.ground} /> },
        {
          id: "days",
          header: t("columns.days"),
          align: "end",
          cell: (row) => (row.days === null ? "–" : t("daysValue", { days: row.days })),
        },
        ...times[view],
        {
          id: "case",
          header: t("columns.case"),
          cell: (row) => <CaseNumber number={row.caseId ? caseNumbers[row.caseId] : undefined} linked={linkCases} />,
        },
        {
          id: "platform",
          header: t("columns.platform"),
          cell: ({ platform }) => (platform ? (english ? platform.nameEn : platform.nameZh) : "–"),
        },
      ]}
    />
  );
}

function CaseNumber({ number, linked }: { number: string | undefined; linked: boolean }) {
  if (!number) return "–";
  if (!linked) return <span className="whitespace-nowrap">{number}</span>;
  return (
    <Link href={`/cases/${number}`} className="link relative z-1 whitespace-nowrap">
      {number}
    </Link>
  );
}
