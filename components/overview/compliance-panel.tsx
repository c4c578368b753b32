import { useTranslations } from "next-intl";
import { Panel, PanelHead } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ArticleEvidence } from "@/domain/desk/queries/overview-compliance";
import type { OverviewRange } from "@/domain/desk/queries/overview-range";
import { formatDate, formatNumber } from "@/lib/format";

/** What the records hold for each article, what is missing, and plainly what is not measured. Evidence, no verdict. */
export function CompliancePanel({ evidence, range }: { evidence: readonly ArticleEvidence[]; range: OverviewRange }) {
  const t = useTranslations("overview.compliance");
  const ranges = useTranslations("overview.range");
  return (
    <Panel>
      <PanelHead title={t("title")} note={t("note", { range: ranges(range) })} />
      <ul className="divide-y divide-border">
        {evidence.map(({ article, facts, gap }) => (
          <li
            key={article}
            className="grid gap-x-3 gap-y-0.5 px-3 py-2 lg:grid-cols-[64px_minmax(0,3fr)_minmax(0,5fr)_132px]"
          >
            <h3 className="font-semibold">{t("article", { article })}</h3>
            <p>{t(`duty.${article}`)}</p>
            <div>
              <p>{t(`fact.${article}`, shown(facts))}</p>
              <p className="text-support text-text-3">{t("unmeasured", { what: t(`missing.${article}`) })}</p>
            </div>
            <div className="lg:text-right">
              <Gap gap={gap} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Gap({ gap }: { gap: number | null }) {
  const t = useTranslations("overview.compliance");
  if (gap === null)
    return (
      <StatusBadge status="neutral" dense>
        {t("notMeasured")}
      </StatusBadge>
    );
  return (
    <StatusBadge status={gap > 0 ? "attention" : "ok"} dense>
      {gap > 0 ? t("gap", { count: formatNumber(gap) }) : t("noGap")}
    </StatusBadge>
  );
}

function shown(facts: ArticleEvidence["facts"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === "number" ? formatNumber(fact) : fact instanceof Date ? formatDate(fact) : fact,
    ]),
  );
}
