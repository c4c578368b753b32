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

/** Cases about a group or person, and the measures against them; cases null where the viewer may not see them. */
export function SubjectHistory({
  cases,
  measures,
  locale,
  allHref,
  words,
}: {
  cases: readonly CaseRow[] | null;
  measures: readonly MeasureRow[];
  locale: string;
  allHref: string;
  /** Whose words: the empty states differ. */
  words: "groups" | "people";
}) {
  const t = useTranslations(words);
  const shared = useTranslations("oversight");
  return (
    <>
      {cases ? (
        <Panel>
          <PanelHead
            title={t("cases.title")}
            actions={
              <Link href={allHref} className="link">
                {t("cases.all")}
              </Link>
            }
          />
          {cases.length === 0 ? <EmptyState>{t("cases.empty")}</EmptyState> : null}
          <ul className="divide-y divide-border">
            {cases.slice(0, 8).map((row) => (
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
      ) : null}
      <Panel>
        <PanelHead title={t("measures.title")} />
        {measures.length === 0 ? <EmptyState>{t("measures.empty")}</EmptyState> : null}
        <ul className="divide-y divide-border">
          {measures.slice(0, 8).map((row) => (
            <li key={row.number} className="flex flex-wrap items-center gap-2 px-3 py-2">
              <Link href={`/measures/${row.number}`} className="link">
                {shared(`measureKind.${row.kind}`)}
              </Link>
              <span className="text-support text-text-2">{shared(`measureState.${row.state}`)}</span>
              {row.endsAt ? (
                <span className="text-support text-text-2">
                  {t("measures.until", { until: formatDate(row.endsAt) })}
                </span>
              ) : null}
              <span className="ml-auto text-support text-text-3">{row.number}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
