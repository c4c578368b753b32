import { useTranslations } from "next-intl";
import { Panel, PanelHead } from "@/components/ui/panel";
import { type Status, StatusBadge } from "@/components/ui/status-badge";
import type { Overview } from "@/domain/desk/queries/overview";
import { formatDate, formatNumber } from "@/lib/format";

const ARTICLES = ["6", "7", "8", "9", "10", "11", "12", "13"] as const;
type Article = (typeof ARTICLES)[number];

/** What the records show for each article, and plainly what is not measured yet. It is evidence, no verdict. */
export function CompliancePanel({ overview }: { overview: Overview }) {
  const t = useTranslations("overview.compliance");
  const gaps = gapsOf(overview);
  const facts = factsOf(overview);
  return (
    <Panel>
      <PanelHead title={t("title")} note={t("note", { days: overview.compliance.days })} />
      <ul className="divide-y divide-border">
        {ARTICLES.map((article) => {
          const gap = gaps[article];
          const [status, word]: [Status, string] =
            gap > 0 ? ["attention", t("gap", { count: formatNumber(gap) })] : ["ok", t("evidence")];
          return (
            <li
              key={article}
              className="grid gap-x-3 gap-y-0.5 px-3 py-2 lg:grid-cols-[64px_minmax(0,3fr)_minmax(0,5fr)_auto]"
            >
              <h3 className="font-semibold">{t("article", { article })}</h3>
              <p>{t(`duty.${article}`)}</p>
              <div>
                <p>{t(`fact.${article}`, facts)}</p>
                <p className="text-support text-text-3">{t(`missing.${article}`)}</p>
              </div>
              <div className="lg:text-right">
                <StatusBadge status={status} dense>
                  {word}
                </StatusBadge>
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** What stands out in the counts of each article; 0 where nothing does. */
function gapsOf({ verification, compliance, retention }: Overview): Record<Article, number> {
  return {
    "6": verification.people - verification.verified,
    "7": compliance.uncategorised,
    "8": 0,
    "9": compliance.alerts.late,
    "10": compliance.findingsWithoutGround,
    "11": 0,
    "12": compliance.reports.overdue,
    "13": Math.max(0, retention.floor - retention.messages.days),
  };
}

function factsOf({ verification, compliance, retention }: Overview): Record<string, string> {
  const { alerts, measures, reports } = compliance;
  const counts = {
    verified: verification.verified,
    people: verification.people,
    groups: compliance.groups,
    uncategorised: compliance.uncategorised,
    levels: compliance.levels,
    delivered: alerts.delivered,
    prompt: alerts.prompt,
    late: alerts.late,
    findings: compliance.findings,
    ungrounded: compliance.findingsWithoutGround,
    ...measures,
    received: reports.received,
    answered: reports.answered,
    overdue: reports.overdue,
    orders: compliance.orders,
    floor: retention.floor,
    messageDays: retention.messages.days,
    logDays: retention.log.days,
  };
  const texts = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, formatNumber(count)]));
  return { ...texts, oldest: retention.messages.oldest ? formatDate(retention.messages.oldest) : "–" };
}
