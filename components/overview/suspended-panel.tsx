import Link from "next/link";
import { useTranslations } from "next-intl";
import { GroundName } from "@/components/measures/ground-name";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Overview } from "@/domain/desk/queries/overview";
import { formatDate } from "@/lib/format";

/** Suspensions of managers that wait for the second person, then those that end first; names masked. */
export function SuspendedPanel({ suspended }: { suspended: Overview["suspended"] }) {
  const t = useTranslations("overview.suspended");
  return (
    <Panel>
      <PanelHead
        title={t("title")}
        note={t("note", { active: suspended.active, awaiting: suspended.awaiting })}
        actions={
          <Link href="/measures?view=suspended" className="link">
            {t("all")}
          </Link>
        }
      />
      {suspended.rows.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {suspended.rows.map((row) => (
          <li key={row.number} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-2">
            <Link href={`/measures/${row.number}`} className="link font-semibold">
              {row.name}
            </Link>
            <span className="min-w-0 text-support text-text-2">
              <GroundName ground={row.ground} />
            </span>
            <span className="ml-auto whitespace-nowrap text-support">
              {row.days === null ? null : t("days", { days: row.days })}
            </span>
            {row.awaitsApproval ? (
              <StatusBadge status="waiting" dense>
                {t("awaits")}
              </StatusBadge>
            ) : row.endsAt ? (
              <span className="whitespace-nowrap text-support">{t("until", { date: formatDate(row.endsAt) })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
