import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { GroundName } from "@/components/measures/ground-name";
import { MeasureSubject } from "@/components/measures/measure-subject";
import { LevelBadge } from "@/components/ui/level-badge";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { SuspendedManager } from "@/domain/measures/queries/list-suspended-managers";

/** Managers whose rights are suspended now: until when, by which measure, and how many groups are left alone. */
export function SuspendedTable({
  rows,
  empty,
  newestHref,
  olderHref,
}: {
  rows: readonly SuspendedManager[];
  empty: string;
  newestHref: string | null;
  olderHref: string | null;
}) {
  const t = useTranslations("measures.columns");
  const english = useLocale() === "en";
  return (
    <DataTable
      caption={useTranslations("measures.views")("suspended")}
      rows={rows}
      rowId={(row) => row.personId}
      rowLabel={(row) => row.code}
      empty={empty}
      newerHref={newestHref}
      olderHref={olderHref}
      columns={[
        {
          id: "person",
          header: t("person"),
          primary: true,
          cell: (row) => <MeasureSubject person={{ ...row, id: row.personId }} group={null} />,
        },
        {
          id: "score",
          header: t("score"),
          cell: (row) => (
            <span className="inline-flex items-center gap-1.5">
              {row.score} <LevelBadge level={row.level} letterOnly />
            </span>
          ),
        },
        { id: "until", header: t("until"), cell: (row) => <Time at={row.until} /> },
        {
          id: "measure",
          header: t("number"),
          cell: ({ measure }) =>
            measure ? (
              <Link href={`/measures/${measure.number}`} className="link whitespace-nowrap">
                {measure.number}
              </Link>
            ) : (
              "–"
            ),
        },
        {
          id: "ground",
          header: t("ground"),
          cell: ({ measure }) => (measure ? <GroundName ground={measure.ground} /> : "–"),
        },
        { id: "groups", header: t("groups"), align: "end", cell: (row) => row.groupCount },
        {
          id: "alone",
          header: t("withoutManager"),
          align: "end",
          cell: (row) =>
            row.withoutManager > 0 ? (
              <StatusBadge status="attention" dense>
                {row.withoutManager}
              </StatusBadge>
            ) : (
              "0"
            ),
        },
        {
          id: "platform",
          header: t("platform"),
          cell: ({ platform }) => (english ? platform.nameEn : platform.nameZh),
        },
      ]}
    />
  );
}
