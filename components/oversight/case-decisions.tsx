import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { CaseInOrder } from "@/domain/oversight/queries/get-case-in-order";

/** Decisions of a case: outcome, whether two people confirmed, and when each took effect. */
export function CaseDecisions({ decisions }: { decisions: CaseInOrder["decisions"] }) {
  const t = useTranslations("oversight.decisions");
  return (
    <Panel>
      <PanelHead title={t("title")} />
      {decisions.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {decisions.map((decision) => (
          <li key={decision.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2.5">
            <span className="font-semibold">{t(`outcome.${decision.outcome}`)}</span>
            <span className="text-text-2">{t(`state.${decision.state}`)}</span>
            <span className="text-support text-text-2">
              {t("decided")} <Time at={decision.decidedAt} />
            </span>
            {decision.approvedAt ? (
              <span className="text-support text-text-2">
                {t("approved")} <Time at={decision.approvedAt} />
              </span>
            ) : null}
            {decision.effectiveAt ? (
              <span className="text-support text-text-2">
                {t("effective")} <Time at={decision.effectiveAt} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
