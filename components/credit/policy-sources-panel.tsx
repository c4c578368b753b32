import { useTranslations } from "next-intl";
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
      <ul className="divide-y divide-border">
        {(Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).map((rule) => (
          <li
            key={rule}
            className="grid gap-x-4 gap-y-0.5 px-4 py-2 md:grid-cols-[128px_minmax(0,2fr)_minmax(0,3fr)_72px]"
          >
            <h3 className="font-semibold">{t(`rules.${rule}`)}</h3>
            <p>{values[rule]}</p>
            <p className="text-text-2">{t(`bases.${rule}`)}</p>
            <p className="whitespace-nowrap text-support text-text-3">
              {policy.id} {SECTIONS[rule]}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
