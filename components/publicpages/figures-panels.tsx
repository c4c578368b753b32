import { useLocale, useTranslations } from "next-intl";
import { PlainTable } from "@/components/publicpages/plain-table";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import type { PublishedCount, PublishedFigures } from "@/domain/desk/queries/published-figures";
import { categoryName } from "@/lib/category-name";
import { formatNumber } from "@/lib/format";

/** The published figures as tables; small cells say <5. */
export function FiguresPanels({ figures }: { figures: PublishedFigures }) {
  const t = useTranslations("publicpages.figures");
  const locale = useLocale();
  const shown = (count: PublishedCount) => (count === null ? t("small") : formatNumber(count));
  const about = (count: PublishedCount) =>
    count === null || count === 0 ? shown(count) : t("about", { count: formatNumber(count) });
  return (
    <>
      <Panel>
        <DefinitionList
          align="end"
          items={[
            { key: "reports", term: t("reports"), value: about(figures.reports.total) },
            { key: "decided", term: t("decided"), value: about(figures.decided) },
            { key: "median", term: t("median"), value: <Hours hours={figures.medianHours} /> },
            { key: "p90", term: t("p90"), value: <Hours hours={figures.p90Hours} /> },
          ]}
        />
      </Panel>
      <Panel>
        <PanelHead title={t("byCategory")} />
        {figures.categories.length === 0 ? (
          <EmptyState>{t("empty")}</EmptyState>
        ) : (
          <PlainTable
            caption={t("byCategory")}
            head={[t("category"), t("violation"), t("noViolation"), t("insufficient")]}
            end={[1, 2, 3]}
            rows={figures.categories.map((row) => ({
              key: row.category,
              cells: [
                categoryName(row.category, locale),
                shown(row.violation),
                shown(row.noViolation),
                shown(row.insufficient),
              ],
            }))}
          />
        )}
      </Panel>
      <div className="grid gap-3 md:grid-cols-2 md:items-start">
        <Panel>
          <PanelHead title={t("byMeasure")} />
          {figures.measures.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
          <DefinitionList
            align="end"
            items={figures.measures.map(({ kind, count }) => ({
              key: kind,
              term: t(`measure.${kind}`),
              value: shown(count),
            }))}
          />
        </Panel>
        <Panel>
          <PanelHead title={t("bySource")} />
          {figures.reports.bySource.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
          <DefinitionList
            align="end"
            items={figures.reports.bySource.map(({ source, count }) => ({
              key: source,
              term: t(`source.${source}`),
              value: shown(count),
            }))}
          />
        </Panel>
      </div>
    </>
  );
}

function Hours({ hours }: { hours: number | null }) {
  const t = useTranslations("publicpages.figures");
  if (hours === null) return t("tooFew");
  return hours < 48 ? t("hours", { hours: hours.toFixed(1) }) : t("days", { days: (hours / 24).toFixed(1) });
}
