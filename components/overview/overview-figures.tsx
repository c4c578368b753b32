import { useTranslations } from "next-intl";
import { FigureStrip, type StripFigure } from "@/components/overview/figure-strip";
import { Duration } from "@/components/ui/duration";
import type { Overview } from "@/domain/desk/queries/overview";
import { formatNumber, formatPercent } from "@/lib/format";

/** The figures at the head of the overview, each with the count it stands on. */
export function OverviewFigures({ overview }: { overview: Overview }) {
  const t = useTranslations("overview.figures");
  const { queue, times, retention, verification, outbox, at } = overview;
  const sum = (key: "open" | "overdue" | "dueSoon") => queue.reduce((total, load) => total + load[key], 0);
  const oldest = Math.min(...queue.flatMap(({ oldestOpenedAt }) => (oldestOpenedAt ? [oldestOpenedAt.getTime()] : [])));
  const { people, verified } = verification;
  const figures: StripFigure[] = [
    {
      key: "open",
      label: t("open"),
      value: formatNumber(sum("open")),
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
          ? t("timesNone", { days: times.days })
          : t.rich("timesNote", {
              p90: () => <Duration ms={times.p90Ms ?? 0} />,
              count: times.count,
              days: times.days,
            }),
    },
    {
      key: "retention",
      label: t("retention"),
      value: t("days", { days: formatNumber(retention.messages.days) }),
      note: t("floor", { floor: retention.floor }),
    },
    {
      key: "verification",
      label: t("verification"),
      value: people === 0 ? "–" : formatPercent(verified / people),
      note: t("verificationNote", { verified: formatNumber(verified), people: formatNumber(people) }),
    },
    {
      key: "outbox",
      label: t("outbox"),
      value: formatNumber(outbox.acknowledged),
      note: t("outboxNote", { pending: formatNumber(outbox.pending), failed: formatNumber(outbox.failed) }),
    },
  ];
  return <FigureStrip label={t("title")} figures={figures} />;
}
