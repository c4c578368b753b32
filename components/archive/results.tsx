import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { NoResults } from "@/components/archive/no-results";
import { ResultList } from "@/components/archive/result-list";
import { ResultRow, type RowLinks } from "@/components/archive/result-row";
import { ResultsBar } from "@/components/archive/results-bar";
import { buttonClass } from "@/components/ui/button-class";
import { KeyCap } from "@/components/ui/key-cap";
import type { FoundMessage } from "@/domain/archive/found";
import { foundKey, type SearchResults } from "@/domain/archive/found-page";
import { type MessageKind, SEARCH_PAGE_SIZE, type SearchOrder } from "@/domain/archive/vocabulary";
import { formatNumber } from "@/lib/format";

/** A page of results: bar, rows, the ways on and back. */
export function Results({
  results,
  path,
  page,
  contextOn,
  count,
  linksOf,
  keptDays,
  choosable,
  keys,
  now,
}: {
  results: SearchResults;
  /** Path of the page; everything else of its address is made here. */
  path: string;
  /** Number of the page, from 1. */
  page: number;
  contextOn: boolean;
  /** How many there are, in words; it may come later than the rows. */
  count: ReactNode;
  linksOf: (message: FoundMessage) => RowLinks;
  keptDays: Readonly<Record<MessageKind, number>>;
  /** Whether rows can be chosen. */
  choosable: boolean;
  /** The keys beside moving, choosing and opening: cap and what it does. */
  keys: readonly { cap: string; label: string }[];
  now: Date;
}) {
  const t = useTranslations("archive.results");
  const keyWords = useTranslations("archive.keys");
  const { rows, next, previous, search, names, around, holds, needles } = results;
  const href = (given: Record<string, string | undefined>) => {
    const order = search.order === "newest" ? undefined : search.order;
    const query = Object.entries({ s: search.id, order, context: contextOn ? undefined : "0", ...given });
    return `${path}?${new URLSearchParams(query.filter((pair): pair is [string, string] => pair[1] !== undefined))}`;
  };
  const first = (page - 1) * SEARCH_PAGE_SIZE + 1;
  const button = buttonClass({ size: "small" });
  return (
    <>
      <ResultsBar
        results={results}
        count={
          <Suspense fallback={t("counting")}>
            <span>{count}</span>
          </Suspense>
        }
        contextOn={contextOn}
        contextHref={href({ context: contextOn ? "0" : undefined })}
        orderHref={(order: SearchOrder) => href({ order })}
      />
      {rows.length === 0 ? (
        <NoResults results={results} scope={search.basis.kind} />
      ) : (
        <>
          <ResultList label={t("label")}>
            {rows.map((row) => (
              <ResultRow
                key={foundKey(row)}
                message={row}
                names={names}
                around={around[foundKey(row)]}
                holds={holds[foundKey(row)] ?? []}
                keptDays={keptDays[row.kind]}
                choosable={choosable}
                needles={needles}
                form={search.form}
                links={linksOf(row)}
                now={now}
              />
            ))}
          </ResultList>
          <div className="flex min-h-11 flex-wrap items-center gap-3 px-4 py-2 text-support text-text-2 md:px-5">
            <span>{t("shown", { first: formatNumber(first), last: formatNumber(first + rows.length - 1) })}</span>
            {previous && page > 1 ? (
              <Link
                href={page === 2 ? href({}) : href({ cursor: previous, page: String(page - 1) })}
                rel="prev"
                prefetch={false}
                className={button}
              >
                {t("back")}
              </Link>
            ) : null}
            {next ? (
              <Link
                href={href({ cursor: next, page: String(page + 1) })}
                rel="next"
                prefetch={false}
                className={button}
              >
                {t("continue")}
              </Link>
            ) : null}
            {page > 2 ? (
              <Link href={href({})} prefetch={false} className="link">
                {t("first")}
              </Link>
            ) : null}
            <span className="ml-auto hidden flex-wrap items-center gap-1.5 md:flex">
              <KeyCap>J</KeyCap>
              <KeyCap>K</KeyCap>
              {keyWords("move")}
              {choosable ? (
                <>
                  <KeyCap>{keyWords("space")}</KeyCap>
                  {keyWords("choose")}
                </>
              ) : null}
              {keys.map(({ cap, label }) => (
                <span key={cap} className="inline-flex items-center gap-1.5">
                  <KeyCap>{cap}</KeyCap>
                  {label}
                </span>
              ))}
              <KeyCap>O</KeyCap>
              {keyWords("open")}
            </span>
          </div>
        </>
      )}
    </>
  );
}
