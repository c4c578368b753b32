import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Time } from "@/components/ui/time";
import type { CaseInOrder } from "@/domain/oversight/queries/get-case-in-order";
import { categoryName } from "@/lib/category-name";

/** Findings of a case with their evidence by hash; people masked. */
export function CaseFindings({ findings, locale }: { findings: CaseInOrder["findings"]; locale: string }) {
  const t = useTranslations("oversight.findings");
  return (
    <Panel>
      <PanelHead title={t("title")} note={t("note")} />
      {findings.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {findings.map((finding) => (
          <li key={finding.id} className="flex flex-col gap-1 px-3 py-2.5">
            <div className="flex flex-wrap items-center gap-2">
              <SeverityBadge severity={finding.severity} />
              <span className="font-semibold">{finding.person?.label ?? t("group")}</span>
              <span className="text-support text-text-2">{finding.person?.code}</span>
              <span>{t(`role.${finding.role}`)}</span>
              {finding.tier ? <span className="text-text-2">{t(`tier.${finding.tier}`)}</span> : null}
            </div>
            <p className="text-support text-text-2">
              {t("facts", { code: finding.category, category: categoryName(finding.category, locale) })}
              <span className="ml-2">
                {t("effective")} <Time at={finding.effectiveAt} />
              </span>
              <span className="ml-2">{t("policy", { id: finding.policyId })}</span>
            </p>
            {finding.evidence.map((item) => (
              <p key={item.id} className="flex flex-wrap gap-x-2 text-support text-text-3">
                <span>{t("message", { id: item.messageId })}</span>
                <Time at={item.sentAt} />
                <code className="font-mono" title={item.sha256}>
                  sha256 {item.sha256.slice(0, 8)}…{item.sha256.slice(-4)}
                </code>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
