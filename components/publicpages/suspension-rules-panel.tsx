import { useLocale, useTranslations } from "next-intl";
import { Heading } from "@/components/publicpages/credit-rules-panel";
import { PlainTable } from "@/components/publicpages/plain-table";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { rewardKinds, severities } from "@/domain/credit/vocabulary";
import type { PublishedPolicy } from "@/domain/desk/queries/published-rules";
import { formatPoints } from "@/lib/format";

/** When manager rights are suspended and for how long, what rewards there are, and how to appeal. */
export function SuspensionRulesPanel({ policy }: { policy: PublishedPolicy }) {
  const t = useTranslations("publicpages.rules");
  const list = new Intl.ListFormat(useLocale(), { type: "disjunction" });
  const { scoreTriggers, findingTriggers, beyondDays, capDays } = policy.suspension;
  const byScore = scoreTriggers.map((trigger) => ({
    key: `score${trigger.below}`,
    what: t("scoreBelow", { below: trigger.below }),
    ...trigger,
  }));
  const byFinding = findingTriggers.map((trigger) => {
    const facts = { severities: list.format(trigger.severities) };
    return {
      key: `${trigger.severities}${trigger.roles}`,
      what: trigger.tiers
        ? t("findingNone", facts)
        : t("finding", { ...facts, roles: list.format(trigger.roles.map((role) => t(`roles.${role}`))) }),
      ...trigger,
    };
  });
  return (
    <Panel id="suspension">
      <PanelHead title={t("suspension")} />
      <PlainTable
        caption={t("suspension")}
        head={[t("trigger"), t("suspensionDays")]}
        end={[1]}
        rows={[...byScore, ...byFinding].map(({ key, what, days, proposeRevocation }) => ({
          key,
          cells: [proposeRevocation ? `${what}（${t("revocation")}）` : what, t("dayCount", { days })],
        }))}
      />
      <PanelBody className="text-support text-text-2">
        <p>{t("escalation", { beyond: beyondDays, cap: capDays })}</p>
      </PanelBody>
      <Heading>{t("rewards")}</Heading>
      <PlainTable
        caption={t("rewards")}
        head={[t("rewards"), t("rewardPoints")]}
        rows={rewardKinds.map((kind) => ({
          key: kind,
          cells: [t(`reward.${kind}`), list.format(rewardTexts(policy.rewards[kind].points, t))],
        }))}
      />
      <Heading>{t("appeal")}</Heading>
      <PanelBody className="pt-0 [.roomy_&]:pt-0">
        <p className="measure">{t("appealText")}</p>
      </PanelBody>
    </Panel>
  );
}

function rewardTexts(
  points: PublishedPolicy["rewards"]["CLEAN"]["points"],
  t: ReturnType<typeof useTranslations<"publicpages.rules">>,
): string[] {
  if (typeof points === "number") return [formatPoints(points)];
  return severities.flatMap((severity) => {
    const given = points[severity];
    return given === undefined ? [] : [t("rewardBySeverity", { severity, points: given })];
  });
}
