import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { EntryArithmetic } from "@/components/standing/entry-arithmetic";
import { EntryReason } from "@/components/standing/entry-reason";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { OwnEntry, OwnStanding } from "@/domain/desk/queries/own-standing";
import { formatDate, formatPoints } from "@/lib/format";

const CELL = "py-0.5 md:table-cell md:px-2 md:py-2.5 md:align-top md:first:pl-4 md:last:pr-4";

/** Every entry with its reason in words, its rule and arithmetic, when it ends, and until when it can be appealed. */
export function EntriesPanel({ standing }: { standing: OwnStanding }) {
  const t = useTranslations("standing.entries");
  const sum = useTranslations("standing.score");
  const { score, entries, policyId } = standing;
  const facts = { start: score.start, rewards: score.rewards, deductions: score.deductions, score: score.score };
  return (
    <Panel>
      <PanelHead
        title={t("title")}
        note={score.raw === score.score ? sum("sum", facts) : sum("sumClamped", facts)}
        actions={
          <Link href="/rules#credit" className="link">
            {t("policy", { policy: policyId })}
          </Link>
        }
      />
      {entries.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : <Entries standing={standing} />}
      {entries.some(({ kind }) => kind === "deduction") ? (
        <p className="border-t border-border px-4 py-2 text-support text-text-2">
          <span className="measure block">{t("appealHow")}</span>
        </p>
      ) : null}
    </Panel>
  );
}

/** A table; on a phone each row is a card with the points at its right. */
function Entries({ standing: { entries, at } }: { standing: OwnStanding }) {
  const t = useTranslations("standing.entries");
  const locale = useLocale();
  const heads = ["at", "reason", "arithmetic", "points", "expires", "appeal"] as const;
  return (
    <table className="block w-full border-collapse md:table">
      <caption className="sr-only">{t("title")}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="bg-surface-2 text-left text-support text-text-3">
          {heads.map((head) => (
            <th
              key={head}
              scope="col"
              className={cn(
                "h-8 whitespace-nowrap px-2 font-medium first:pl-4 last:pr-4",
                head === "points" && "text-right",
              )}
            >
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block divide-y divide-border md:table-row-group">
        {entries.map((entry) => (
          <tr key={entry.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 px-4 py-2.5 md:table-row md:p-0">
            <td className={cn(CELL, "order-1 text-text-2 md:w-28")}>
              <Time at={entry.at} show="short" now={at} />
            </td>
            <td className={cn(CELL, "order-3 col-span-2")}>
              <EntryReason entry={entry} locale={locale} />
            </td>
            <td className={cn(CELL, "order-4 col-span-2 md:w-36")}>
              <EntryArithmetic entry={entry} />
            </td>
            <td className={cn(CELL, "order-2 text-right md:w-16")}>
              <Points entry={entry} />
            </td>
            <td className={cn(CELL, "order-5 md:w-28")}>
              <Expiry entry={entry} />
            </td>
            <td className={cn(CELL, "order-6 text-right md:w-32 md:text-left")}>
              <Appeal entry={entry} at={at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Points({ entry }: { entry: OwnEntry }) {
  const t = useTranslations("standing.entries");
  const counts = entry.active && (entry.kind === "reward" || entry.counts);
  const ink = !counts ? "text-text-3" : entry.points < 0 ? "text-danger" : entry.points > 0 ? "text-ok" : "text-text-2";
  return (
    <>
      <span className={cn("whitespace-nowrap text-message font-semibold", ink, !entry.active && "line-through")}>
        {formatPoints(entry.points)}
      </span>
      {entry.kind === "deduction" && entry.active && !entry.counts ? (
        <span className="block text-support text-text-3">{t("sameCase")}</span>
      ) : null}
    </>
  );
}

function Expiry({ entry }: { entry: OwnEntry }) {
  const t = useTranslations("standing.entries");
  const points = Math.abs(entry.points);
  return (
    <>
      <span className="mr-1.5 text-text-3 md:hidden">{t("expires")}</span>
      <Time at={entry.expiresAt} show="date" />
      {points > 0 ? (
        <span className="block text-support text-text-3">
          {!entry.active ? t("over") : t(entry.kind === "reward" ? "lapses" : "returns", { points })}
        </span>
      ) : null}
    </>
  );
}

function Appeal({ entry, at }: { entry: OwnEntry; at: Date }) {
  const t = useTranslations("standing.entries");
  if (entry.kind === "reward" || !entry.notice) return null;
  const { number, appealUntil } = entry.notice;
  return (
    <>
      <Link href={`/my/notices/${number}`} className="link inline-block min-h-6">
        {t("notice")}
      </Link>
      {appealUntil && appealUntil > at ? (
        <Link href={`/my/appeals/new?notice=${number}`} className="link ml-3 inline-block min-h-6 font-semibold">
          {t("appeal")}
        </Link>
      ) : null}
      {appealUntil ? (
        <span className="block whitespace-nowrap text-support text-text-2">
          {appealUntil > at ? t("appealUntil", { date: formatDate(appealUntil) }) : t("appealOver")}
        </span>
      ) : null}
    </>
  );
}
