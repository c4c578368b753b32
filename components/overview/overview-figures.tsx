import { useTranslations } from "next-intl";
import { FigureStrip, type StripFigure } from "@/components/overview/figure-strip";
import { Duration } from "@/components/ui/duration";
import type { Overview } from "@/domain/desk/queries/overview";
import type { OverviewRange } from "@/domain/desk/queries/overview-range";
import { formatNumber, formatPercent } from "@/lib/format";

/** The figures at the head of the overview, each with the count it stands on and the range where one applies. */
export function OverviewFigures({ overview, range }: { overview: Overview; range: OverviewRange }) {
  const t = useTranslations("overview.figures");
  const ranges = useTranslations("overview.range");
  const { queue, times, retention, identity, at } = overview;
  const sum = (key: "waiting" | "overdue" | "dueSoon") => queue.reduce((total, load) => total + load[key], 0);
  const oldest = Math.min(...queue.flatMap(({ oldestOpenedAt }) => (oldestOpenedAt ? [oldestOpenedAt.getTime()] : [])));
  const figures: StripFigure[] = [
    {
      key: "open",
      label: t("open"),
      value: formatNumber(sum("waiting")),
      note: Number.isFinite(oldest) ? t.rich("oldest", { age: () => <Duration ms={at.getTime() - oldest} /> }) : null,
    },
    {
      key: "deadlines",
      label: t("deadlines"),
      value: <span className={sum("overdue") > 0 ? "text-danger" : undefined}>{formatNumber(sum("overdue"))}</span>,
      note: t("deadlinesNote", { soon: formatNumber(sum("dueSoon")) }),
    },
    {
      key: "times",
      label: t("times"),
      value: times.medianMs === null ? "–" : <Duration ms={times.medianMs} />,
      note:
        times.p90Ms === null
          ? t("timesNone", { range: ranges(range) })
          : t.rich("timesNote", {
              p90: () => <Duration ms={times.p90Ms ?? 0} />,
              count: times.decided,
              range: ranges(range),
            }),
    },
    {
      key: "verification",
      label: t("verification"),
      value: identity.people === 0 ? "–" : formatPercent(identity.verified / identity.people),
      note: t("verificationNote", {
        verified: formatNumber(identity.verified),
        people: formatNumber(identity.people),
      }),
    },
    deliveryFigure(overview.delivery, t, ranges(range)),
    {
      key: "retention",
      label: t("retention"),
      value: retention.messages ? t("days", { days: formatNumber(retention.messages.days) }) : "–",
      note: t("floor", { floor: retention.floorDays }),
    },
  ];
  return <FigureStrip label={t("title")} figures={figures} />;
}

/** The share that platforms acknowledged; without an address to send to there is no share. */
function deliveryFigure(
  { messages, acknowledged, retrying, failed, endpoints }: Overview["delivery"],
  t: ReturnType<typeof useTranslations<"overview.figures">>,
  range: string,
): StripFigure {
  const measured = messages > 0 && (endpoints > 0 || acknowledged > 0);
  return {
    key: "delivery",
    label: t("delivery"),
    value: measured ? formatPercent(acknowledged / messages) : "–",
    note: measured
      ? t("deliveryNote", {
          acknowledged: formatNumber(acknowledged),
          messages: formatNumber(messages),
          retrying: formatNumber(retrying),
          failed: formatNumber(failed),
        })
      : endpoints === 0
        ? t("deliveryNowhere", { messages: formatNumber(messages) })
        : t("deliveryNone", { range }),
  };
}
