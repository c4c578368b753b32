import { useTranslations } from "next-intl";
import { StackedBars } from "@/components/charts/stacked-bars";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { Overview } from "@/domain/desk/queries/overview";

const OUTCOMES = ["violation", "no-violation", "insufficient-evidence"] as const;

/** Decisions of each of the last 14 days. */
export function DecisionsPanel({ days }: { days: Overview["days"] }) {
  const t = useTranslations("overview.decisions");
  const chart = useTranslations("common.chart");
  const total = days.reduce((sum, day) => sum + OUTCOMES.reduce((all, outcome) => all + day[outcome], 0), 0);
  const [first, last] = [days[0]?.day ?? "", days.at(-1)?.day ?? ""];
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
            series={OUTCOMES.map((outcome) => t(outcome))}
            bars={days.map((day, index) => ({
              label: index === days.length - 1 ? chart("today") : day.day.slice(index === 0 ? 5 : 8),
              values: OUTCOMES.map((outcome) => day[outcome]),
              current: index === days.length - 1,
            }))}
          />
        </PanelBody>
      )}
    </Panel>
  );
}
