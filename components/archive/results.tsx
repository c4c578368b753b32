import Link from "next/link";
import { useTranslations } from "next-intl";
import { NoResults } from "@/components/archive/no-results";
import { ResultList } from "@/components/archive/result-list";
import { ResultRow, type RowLinks } from "@/components/archive/result-row";
import { ResultsBar } from "@/components/archive/results-bar";
import { buttonClass } from "@/components/ui/button-class";
import { KeyCap } from "@/components/ui/key-cap";
import type { FoundMessage } from "@/domain/archive/found";
import { foundKey, type SearchResults } from "@/domain/archive/found-page";
import { COUNT_CAP, SEARCH_PAGE_SIZE } from "@/domain/archive/vocabulary";
import { formatNumber } from "@/lib/format";

/** A page of results: bar, rows, the way to the next. */
export function Results({
  results,
  path,
  page,
  contextOn,
  linksOf,
  reports,
  now,
}: {
  results: SearchResults;
  /** Path of the page; everything else of its address is made here. */
  path: string;
  /** Number of the page, from 1. */
  page: number;
  contextOn: boolean;
  linksOf: (message: FoundMessage) => RowLinks;
  /** Whether rows can be reported. */
  reports: boolean;
  now: Date;
}) {
  const t = useTranslations("archive.results");
  const keys = useTranslations("archive.keys");
  const { rows, total, next, search, names, around, needles } = results;
  const href = (given: Record<string, string | undefined>) => {
    const query = Object.entries({ s: search.id, context: contextOn ? undefined : "0", ...given });
    return `${path}?${new URLSearchParams(query.filter((pair): pair is [string, string] => pair[1] !== undefined))}`;
  };
  const first = (page - 1) * SEARCH_PAGE_SIZE + 1;
  const all = total >= COUNT_CAP ? `${formatNumber(COUNT_CAP - 1)}+` : formatNumber(total);
  return (
    <>
      <ResultsBar
        results={results}
        whole={page === 1 && next === null}
        contextOn={contextOn}
        contextHref={href({ context: contextOn ? "0" : undefined })}
      />
      {rows.length === 0 ? (
        <NoResults results={results} scope={search.basis.kind} />
      ) : (
        <>
          <ResultList label={t("label")} reports={reports}>
            {rows.map((row) => (
              <ResultRow
                key={foundKey(row)}
                message={row}
                names={names}
                around={around[foundKey(row)]}
                needles={needles}
                form={search.form}
                links={linksOf(row)}
                now={now}
              />
            ))}
          </ResultList>
          <div className="flex min-h-11 flex-wrap items-center gap-3 px-4 py-2 text-support text-text-2 md:px-5">
            <span>{t("shown", { first: formatNumber(first), last: formatNumber(first + rows.length - 1), all })}</span>
            {next ? (
              <Link
                href={href({ cursor: next, page: String(page + 1) })}
                rel="next"
                prefetch={false}
                className={buttonClass({ size: "small" })}
              >
                {t("continue")}
              </Link>
            ) : null}
            {page > 1 ? (
              <Link href={href({})} prefetch={false} className="link">
                {t("first")}
              </Link>
            ) : null}
            <span className="ml-auto hidden items-center gap-1.5 md:flex">
              <KeyCap>J</KeyCap>
              <KeyCap>K</KeyCap>
              {keys("move")}
              <KeyCap>O</KeyCap>
              {keys("open")}
              {reports ? (
                <>
                  <KeyCap>R</KeyCap>
                  {keys("report")}
                </>
              ) : null}
            </span>
          </div>
        </>
      )}
    </>
  );
}
