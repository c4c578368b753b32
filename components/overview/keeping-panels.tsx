import { useTranslations } from "next-intl";
import { FloorBar } from "@/components/charts/floor-bar";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { Overview } from "@/domain/desk/queries/overview";
import { formatDate, formatNumber } from "@/lib/format";

/** The oldest kept day of content and log against the floor. */
export function RetentionPanel({ retention }: { retention: Overview["retention"] }) {
  const t = useTranslations("overview.retention");
  const floor = retention.floorDays;
  return (
    <Panel>
      <PanelHead title={t("title")} note={t("note", { floor, messages: formatNumber(retention.messageCount) })} />
      <PanelBody className="grid gap-x-6 gap-y-3 md:grid-cols-2">
        {(["messages", "log"] as const).map((kind) => {
          const kept = retention[kind];
          const days = kept?.days ?? 0;
          const facts = { day: kept ? formatDate(kept.oldestAt) : "–", days: formatNumber(days) };
          return (
            <div key={kind}>
              <p className="mb-2.5 flex flex-wrap gap-x-2">
                <span className="font-semibold">{t(kind)}</span>
                <span className="ml-auto text-support text-text-2">{kept ? t("oldest", facts) : t("nothing")}</span>
              </p>
              <FloorBar
                days={days}
                floor={floor}
                max={Math.max(365, days)}
                label={t("label", { ...facts, kind: t(kind), floor })}
              />
              {kept && days < floor ? <p className="text-support text-text-2">{t("young")}</p> : null}
            </div>
          );
        })}
      </PanelBody>
      <p className="border-t border-border px-3 py-2 text-support text-text-2">{t("unmeasured")}</p>
    </Panel>
  );
}
