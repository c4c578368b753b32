import { useLocale, useTranslations } from "next-intl";
import { PersonCell } from "@/components/credit/person-cell";
import { DataTable } from "@/components/data-table/data-table";
import { Badge } from "@/components/ui/badge";
import { LevelBadge } from "@/components/ui/level-badge";
import { Time } from "@/components/ui/time";
import type { CreditLine } from "@/domain/desk/queries/credit-list";

/** People by score: level, score, what bars them now and until when. Rows open the person. */
export function CreditTable({
  rows,
  now,
  sort,
  empty,
  newestHref,
  olderHref,
}: {
  rows: readonly CreditLine[];
  now: Date;
  /** Where the head of the score links to, and how the list is sorted. */
  sort: { href: string; direction: "ascending" | "descending" };
  empty: string;
  newestHref: string | null;
  olderHref: string | null;
}) {
  const t = useTranslations("credit.list");
  const zh = useLocale().startsWith("zh");
  return (
    <DataTable
      caption={t("title")}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => `/people/${row.id}`}
      rowLabel={(row) => row.code}
      empty={empty}
      newerHref={newestHref}
      olderHref={olderHref}
      columns={[
        {
          id: "person",
          header: t("person"),
          primary: true,
          cell: (row) => <PersonCell name={row.name} code={row.code} />,
        },
        { id: "platform", header: t("platform"), cell: (row) => (zh ? row.platform.nameZh : row.platform.nameEn) },
        { id: "level", header: t("level"), cell: (row) => <LevelBadge level={row.level} /> },
        {
          id: "score",
          header: t("score"),
          align: "end",
          sort,
          cell: (row) => <span className="font-semibold">{row.score}</span>,
        },
        { id: "bars", header: t("bars"), cell: (row) => <Bars row={row} now={now} /> },
        { id: "derived", header: t("derived"), cell: (row) => <Time at={row.derivedAt} show="short" now={now} /> },
      ]}
    />
  );
}

const BARS = ["managerSuspendedUntil", "creationRevokedUntil", "blacklistedUntil", "mutedUntil"] as const;

function Bars({ row, now }: { row: CreditLine; now: Date }) {
  const t = useTranslations("credit.list");
  const running = BARS.flatMap((bar) => {
    const until = row[bar];
    return until && until > now ? [{ bar, until }] : [];
  });
  if (running.length === 0) return <span className="text-text-3">{t("noBars")}</span>;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5">
      {running.map(({ bar, until }) => (
        <li key={bar} className="flex items-center gap-1.5 whitespace-nowrap text-support text-text-2">
          <Badge tone="warn" dense>
            {t(`bar.${bar}`)}
          </Badge>
          {t.rich("until", { date: () => <Time at={until} show="date" /> })}
        </li>
      ))}
    </ul>
  );
}
