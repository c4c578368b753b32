import { useTranslations } from "next-intl";
import { StackedBars } from "@/components/charts/stacked-bars";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { Overview } from "@/domain/desk/queries/overview";

/** Decisions of each of the last 14 days. */
export function DecisionsPanel({ days }: { days: Overview["days"] }) {
  const t = useTranslations("overview.decisions");
  const chart = useTranslations("common.chart");
  const total = days.reduce((sum, day) => sum + day.violation + day.other, 0);
  const [first, last] = [days[0]?.date ?? "", days.at(-1)?.date ?? ""];
  return (
    <Panel>
      <PanelHead title={t("title")} note={t("note", { days: days.length, total })} />
      {total === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <PanelBody>
          <StackedBars
            label={t("label", { from: first, until: last })}
            axisName={chart("date")}
            series={[t("violation"), t("other")]}
            bars={days.map((day, index) => ({
              label: index === days.length - 1 ? chart("today") : day.date.slice(index === 0 ? 5 : 8),
              values: [day.violation, day.other],
              current: index === days.length - 1,
            }))}
          />
        </PanelBody>
      )}
    </Panel>
  );
}
