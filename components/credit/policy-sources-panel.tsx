import { useTranslations } from "next-intl";
import { PlainTable } from "@/components/publicpages/plain-table";
import { Panel, PanelHead } from "@/components/ui/panel";
import { severities } from "@/domain/credit/vocabulary";
import type { PolicyInForce } from "@/domain/desk/queries/credit-list-policy";

/** Sections of policy CP-1 that the rules come from. */
const SECTIONS = {
  score: "4.2",
  base: "4.2",
  expiry: "4.2",
  repeat: "4.2",
  levels: "4.2",
  entitlements: "4.2",
  rewards: "4.3",
  share: "4.4",
  night: "4.4",
  suspension: "4.5",
  escalation: "4.5",
  minors: "4.6",
} as const;

/** Each rule with its number, what asks for it, and where the policy states it. What no law fixes is named as this product's choice. */
export function PolicySourcesPanel({ policy }: { policy: PolicyInForce["policy"] }) {
  const t = useTranslations("credit.policy");
  const bySeverity = (points: PolicyInForce["policy"]["base"]) =>
    severities.map((severity) => `${severity} ${points[severity]}`).join(t("separator"));
  const { suspension, tierHours, sharePct } = policy;
  const values: Record<keyof typeof SECTIONS, string> = {
    score: t("value.score", { start: policy.start, least: policy.least, most: policy.most }),
    base: bySeverity(policy.base),
    expiry: t("value.expiry", {
      days: bySeverity(policy.expiryDays),
      manager: bySeverity(policy.managerExpiryDays),
    }),
    repeat: t("value.repeat", {
      factors: policy.repeatPct.map((pct) => `${pct}%`).join(t("separator")),
      days: policy.repeatWindowDays,
      warning: policy.warningSeverities.join(t("separator")),
    }),
    levels: policy.levels.map(({ level, from }) => `${level} ≥ ${from}`).join(t("separator")),
    entitlements: t("value.entitlements"),
    rewards: t("value.rewards", { cap: policy.rewardCap, days: policy.rewardDays }),
    share: t("value.share", {
      prompt: tierHours.PROMPT,
      timely: tierHours.TIMELY,
      late: tierHours.LATE,
      timelyPct: sharePct.TIMELY,
      latePct: sharePct.LATE,
      nonePct: sharePct.NONE,
      cap: policy.vicariousCap,
    }),
    night: t("value.night", { from: policy.night.fromHour, until: policy.night.untilHour }),
    suspension: suspension.scoreTriggers
      .map(({ below, days }) => t("value.trigger", { below, days }))
      .join(t("separator")),
    escalation: t("value.escalation", {
      factors: suspension.escalation.map((factor) => `×${factor}`).join(t("separator")),
      beyond: suspension.beyondDays,
      cap: suspension.capDays,
    }),
    minors: t("value.minors", { divisor: policy.minorDivisor }),
  };
  return (
    <Panel>
      <PanelHead title={t("sources")} note={t("sourcesNote")} />
      <PlainTable
        caption={t("sources")}
        head={[t("rule"), t("numbers"), t("basis"), t("section")]}
        rows={(Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).map((rule) => ({
          key: rule,
          cells: [
            <span key="rule" className="whitespace-nowrap font-semibold">
              {t(`rules.${rule}`)}
            </span>,
            values[rule],
            t(`bases.${rule}`),
            <span key="section" className="whitespace-nowrap text-text-2">
              {policy.id} {SECTIONS[rule]}
            </span>,
          ],
        }))}
      />
    </Panel>
  );
}
