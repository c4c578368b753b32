import { useTranslations } from "next-intl";
import { QueueKeys } from "@/components/cases/queue-keys";
import { QueueRow } from "@/components/cases/queue-row";
import type { FormAction } from "@/components/forms/form-state";
import { EmptyState } from "@/components/ui/empty-state";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import { useDuration } from "@/components/ui/use-duration";
import type { QueueFilter } from "@/domain/cases/inputs";
import type { QueueRow as Row } from "@/domain/cases/queries/list-queue";
import type { QueueCounts } from "@/domain/cases/queries/queue-counts";
import { categoryName } from "@/lib/category-name";

/** The queue beside a case: what waits, by deadline, and the keys to move through it. */
export function QueueColumn({
  rows,
  counts,
  filter,
  current,
  now,
  locale,
  claimNext,
  hrefOf,
}: {
  rows: readonly Row[];
  counts: QueueCounts;
  filter: QueueFilter;
  /** Number of the case that is open. */
  current: string;
  now: Date;
  locale: string;
  claimNext: FormAction;
  /** Address of a case beside a filter of the queue. */
  hrefOf: (number: string, filter: QueueFilter) => string;
}) {
  const t = useTranslations("cases.queue");
  const say = useDuration();
  const here = (value: QueueFilter) => hrefOf(current, value);
  return (
    <aside aria-label={t("label")} className="hidden min-h-0 flex-col border-r border-border bg-surface-2 xl:flex">
      <div className="border-b border-border px-3 pb-2.5 pt-3">
        <div className="flex items-baseline gap-2">
          <h2 className="font-semibold">{t("waiting", { count: counts.all })}</h2>
          {counts.oldestOpenedAt ? (
            <span className="text-support text-text-3">
              {t("oldest", { duration: say(now.getTime() - counts.oldestOpenedAt.getTime()) })}
            </span>
          ) : null}
        </div>
        <div className="mt-2 [&_nav]:flex">
          <SegmentedLinks
            label={t("filters")}
            items={[
              { href: here("all"), label: t("all"), current: filter === "all" },
              { href: here("mine"), label: t("mine", { count: counts.mine }), current: filter === "mine" },
              {
                href: here("due-soon"),
                label: t("due-soon", { count: counts["due-soon"] }),
                current: filter === "due-soon",
              },
            ]}
          />
        </div>
      </div>
      <ul id="queue" className="relative min-h-0 flex-1 overflow-y-auto">
        {rows.map((row) => (
          <QueueRow
            key={row.id}
            row={row}
            href={hrefOf(row.number, filter)}
            now={now}
            category={categoryName(row.category, locale)}
            current={row.number === current}
          />
        ))}
        {rows.length === 0 ? <EmptyState>{t(filter === "all" ? "empty" : "emptyFilter")}</EmptyState> : null}
      </ul>
      <QueueKeys claimNext={claimNext} />
    </aside>
  );
}
