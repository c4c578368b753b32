import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { SeverityBadge } from "@/components/ui/severity-badge";
import type { PersonStanding } from "@/domain/credit/queries/get-standing";
import { categoryName } from "@/lib/category-name";
import { formatDate, formatPoints } from "@/lib/format";

/** Credit entries of a person, newest first, each with its arithmetic and the day its points return. */
export function PersonCredit({ standing, locale }: { standing: PersonStanding; locale: string }) {
  const t = useTranslations("people.credit");
  return (
    <Panel>
      <PanelHead
        title={t("title")}
        note={t("sum", { score: standing.score.score })}
        actions={
          <Link href="/credit" className="link">
            {t("note", { policy: standing.policyId })}
          </Link>
        }
      />
      {standing.entries.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {standing.entries.map((entry) => {
          const { base, repeatPct, sharePct, points, warning } = entry.arithmetic;
          return (
            <li
              key={entry.findingId}
              className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 px-3 py-2"
            >
              <SeverityBadge severity={entry.severity} codeOnly />
              <div className="min-w-0">
                <p>
                  {entry.category} {categoryName(entry.category, locale)}
                </p>
                <p className="text-support text-text-2">
                  {warning ? t("warning") : `${base} × ${repeatPct}%${sharePct === 100 ? "" : ` × ${sharePct}%`}`}
                  <span className="ml-2">{formatDate(entry.effectiveAt)}</span>
                  <span className="ml-2">
                    {entry.active ? t("expires", { at: formatDate(entry.expiresAt) }) : t("inactive")}
                  </span>
                </p>
              </div>
              <span className={entry.active && points > 0 ? "font-semibold text-danger" : "text-text-3"}>
                {formatPoints(-points)}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
