import Link from "next/link";
import { useTranslations } from "next-intl";
import type { SearchResults } from "@/domain/archive/found-page";
import { COUNT_CAP } from "@/domain/archive/vocabulary";
import { formatNumber } from "@/lib/format";

/** Count and composition of a result and the switch of the context lines. */
export function ResultsBar({
  results,
  whole,
  contextOn,
  contextHref,
}: {
  results: SearchResults;
  /** All results are on this page: its composition is that of the result. */
  whole: boolean;
  contextOn: boolean;
  contextHref: string;
}) {
  const t = useTranslations("archive.results");
  const { rows, total } = results;
  const facts = {
    groups: new Set(rows.map((row) => row.groupId)).size,
    senders: new Set(rows.map((row) => row.personId)).size,
    recalled: rows.filter((row) => row.recalledAt).length,
    edited: rows.filter((row) => row.editedAt).length,
  };
  const parts = [
    t("groupsAndSenders", facts),
    facts.recalled > 0 ? t("recalled", { count: facts.recalled }) : null,
    facts.edited > 0 ? t("edited", { count: facts.edited }) : null,
  ].filter((part) => part !== null);
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-border px-4 py-1.5 md:px-5">
      <p role="status" className="text-support text-text-2">
        <b className="mr-2 text-body font-semibold text-text">
          {total >= COUNT_CAP
            ? t("more", { count: formatNumber(COUNT_CAP - 1) })
            : t("count", { count: formatNumber(total) })}
        </b>
        {rows.length > 0 ? (whole ? parts.join(t("gap")) : t("onPage", { facts: parts.join(t("gap")) })) : null}
      </p>
      <p className="ml-auto flex items-center gap-3 text-support text-text-3">
        <span>{t("newest")}</span>
        <Link
          href={contextHref}
          prefetch={false}
          scroll={false}
          className="link"
          aria-pressed={contextOn}
          role="button"
        >
          {contextOn ? t("contextOn") : t("contextOff")}
        </Link>
      </p>
    </div>
  );
}
