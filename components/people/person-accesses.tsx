import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionName } from "@/components/audit/action-name";
import { ActorName } from "@/components/audit/actor-name";
import { OutcomeBadge } from "@/components/audit/outcome-badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { AuditLine } from "@/domain/desk/queries/audit-log";

/** Who looked at this person's data and what was done, newest first. */
export function PersonAccesses({
  lines,
  whole,
  most,
  allHref,
}: {
  lines: readonly AuditLine[];
  /** False: the viewer sees the own accesses only. */
  whole: boolean;
  most?: number;
  allHref: string | null;
}) {
  const t = useTranslations("people.access");
  return (
    <Panel>
      <PanelHead
        title={t("title")}
        note={t(whole ? "whole" : "own")}
        actions={
          allHref ? (
            <Link href={allHref} className="link">
              {t("all")}
            </Link>
          ) : null
        }
      />
      {lines.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {lines.slice(0, most).map((line) => (
          <li key={line.seq} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-1.5">
            <Time at={line.recordedAt} />
            <span className="min-w-24">
              <ActorName actor={line} />
            </span>
            <span className="min-w-0 flex-1">
              <ActionName action={line.action} />
            </span>
            <OutcomeBadge outcome={line.outcome} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
