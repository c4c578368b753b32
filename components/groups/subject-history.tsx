import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Time } from "@/components/ui/time";
import type { listCases } from "@/domain/cases/queries/list-cases";
import type { listMeasures } from "@/domain/measures/queries/list-measures";
import { categoryName } from "@/lib/category-name";
import { formatDate } from "@/lib/format";

type CaseRow = Awaited<ReturnType<typeof listCases.ask>>["rows"][number];
type MeasureRow = Awaited<ReturnType<typeof listMeasures.ask>>["rows"][number];

type Words = "groups" | "people";

/** Cases about a group or a person. */
export function SubjectCases({
  rows,
  most,
  locale,
  allHref,
  words,
}: {
  rows: readonly CaseRow[];
  most?: number;
  locale: string;
  allHref: string;
  /** Whose words: the empty states differ. */
  words: Words;
}) {
  const t = useTranslations(words);
  const shared = useTranslations("oversight");
  return (
    <Panel>
      <PanelHead
        title={t("cases.title")}
        actions={
          <Link href={allHref} className="link">
            {t("cases.all")}
          </Link>
        }
      />
      {rows.length === 0 ? <EmptyState>{t("cases.empty")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {rows.slice(0, most).map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-2 px-3 py-2">
            <SeverityBadge severity={row.severity} codeOnly />
            <Link href={`/cases/${row.number}`} className="link">
              {shared("suspected", { category: categoryName(row.category, locale) })}
            </Link>
            <span className="text-support text-text-2">{shared(`caseState.${row.state}`)}</span>
            <span className="ml-auto text-support text-text-3">
              {row.number} <Time at={row.openedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Measures against a group or a person. */
export function SubjectMeasures({ rows, most, words }: { rows: readonly MeasureRow[]; most?: number; words: Words }) {
  const t = useTranslations(words);
  const shared = useTranslations("oversight");
  return (
    <Panel>
      <PanelHead title={t("measures.title")} />
      {rows.length === 0 ? <EmptyState>{t("measures.empty")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {rows.slice(0, most).map((row) => (
          <li key={row.number} className="flex flex-wrap items-center gap-2 px-3 py-2">
            <Link href={`/measures/${row.number}`} className="link">
              {shared(`measureKind.${row.kind}`)}
            </Link>
            <span className="text-support text-text-2">{shared(`measureState.${row.state}`)}</span>
            {row.endsAt ? (
              <span className="text-support text-text-2">{t("measures.until", { until: formatDate(row.endsAt) })}</span>
            ) : null}
            <span className="ml-auto text-support text-text-3">{row.number}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
