import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LevelBadge } from "@/components/ui/level-badge";
import { Panel, PanelHead } from "@/components/ui/panel";
import type { Overview } from "@/domain/desk/queries/overview";
import type { SuspendedManager } from "@/domain/measures/queries/list-suspended-managers";
import { maskName } from "@/domain/people/rules/mask";
import { formatDate } from "@/lib/format";

/** Who is suspended from the manager role now, those that return first on top; names masked. */
export function SuspendedPanel({
  managers,
  counts,
}: {
  managers: readonly SuspendedManager[];
  counts: Overview["suspended"];
}) {
  const t = useTranslations("overview.suspended");
  return (
    <Panel>
      <PanelHead
        title={t("title")}
        note={t("note", { active: counts.active, awaiting: counts.awaiting + counts.proposals })}
        actions={
          <Link href="/measures" className="link">
            {t("all")}
          </Link>
        }
      />
      {managers.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {managers.map((manager) => (
          <li key={manager.personId} className="flex items-center gap-2 px-3 py-2">
            <Link href={`/people/${manager.personId}`} className="link font-semibold">
              {maskName(manager.displayName)}
            </Link>
            <LevelBadge level={manager.level} letterOnly />
            <span className="min-w-0 truncate text-support text-text-2">
              {t("groups", { count: manager.groupCount })}
              {manager.withoutManager > 0 ? (
                <span className="ml-2 text-warn">{t("alone", { count: manager.withoutManager })}</span>
              ) : null}
            </span>
            <span className="ml-auto whitespace-nowrap text-support">
              {t("until", { date: formatDate(manager.until) })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
