import { useTranslations } from "next-intl";
import { StackedBars } from "@/components/charts/stacked-bars";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { CreditDistribution } from "@/domain/desk/queries/credit-list-distribution";
import { formatNumber } from "@/lib/format";

/** How many people stand at each level and in each ten points; says whom it does not count. */
export function DistributionPanel({ distribution }: { distribution: CreditDistribution }) {
  const t = useTranslations("credit.distribution");
  const common = useTranslations("common.level");
  const { people, without, suspended, levels, bands } = distribution;
  return (
    <Panel>
      <PanelHead
        title={t("title")}
        note={t("note", { people: formatNumber(people), suspended: formatNumber(suspended) })}
      />
      {people === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <PanelBody className="grid gap-x-6 gap-y-4 lg:grid-cols-[2fr_3fr]">
          <StackedBars
            label={t("byLevel")}
            axisName={t("level")}
            series={[t("byLevelSeries")]}
            bars={levels.map(({ level, count }) => ({ label: `${level} ${common(level)}`, values: [count] }))}
          />
          <StackedBars
            label={t("byScore")}
            axisName={t("score")}
            series={[t("byScoreSeries")]}
            bars={bands.map(({ from, to, count }) => ({
              label: from === to ? String(from) : `${from}–${to}`,
              values: [count],
            }))}
          />
        </PanelBody>
      )}
      <p className="border-t border-border px-3 py-2 text-support text-text-2">
        {t("without", { without: formatNumber(without) })}
      </p>
    </Panel>
  );
}
