import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import type { SearchResults } from "@/domain/archive/found-page";
import { SEARCH_ORDERS, type SearchOrder } from "@/domain/archive/vocabulary";

/** Count and composition of a result, the switch of the context lines, and the order. */
export function ResultsBar({
  results: { rows, total, search },
  count,
  contextOn,
  contextHref,
  orderHref,
}: {
  results: SearchResults;
  /** How many there are, in words; it may come later than the rows. */
  count: ReactNode;
  contextOn: boolean;
  contextHref: string;
  orderHref: (order: SearchOrder) => string;
}) {
  const t = useTranslations("archive.results");
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
  const composition = parts.join(t("gap"));
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b border-border bg-surface-2 px-4 py-1.5 md:px-5">
      <p className="min-w-0 text-support text-text-2">
        <b role="status" className="mr-2 text-body font-semibold text-text">
          {count}
        </b>
        {rows.length === 0 ? null : total === rows.length ? composition : t("onPage", { facts: composition })}
      </p>
      <div className="ml-auto flex items-center gap-3 text-support text-text-3">
        <Link
          href={contextHref}
          prefetch={false}
          scroll={false}
          className="link whitespace-nowrap"
          aria-pressed={contextOn}
          role="button"
        >
          {contextOn ? t("contextOn") : t("contextOff")}
        </Link>
        <SegmentedLinks
          label={t("order")}
          items={SEARCH_ORDERS.map((order) => ({
            href: orderHref(order),
            label: t(order),
            current: search.order === order,
          }))}
        />
      </div>
    </div>
  );
}
