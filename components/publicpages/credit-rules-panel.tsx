import { useTranslations } from "next-intl";
import { PlainTable } from "@/components/publicpages/plain-table";
import { LevelBadge } from "@/components/ui/level-badge";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { managerTiers, severities } from "@/domain/credit/vocabulary";
import type { PublishedPolicy } from "@/domain/desk/queries/published-rules";
import { formatDate, formatNumber } from "@/lib/format";

/** Points, share, levels: the numbers of the credit policy in force, from the policy itself. */
export function CreditRulesPanel({ policy }: { policy: PublishedPolicy }) {
  const t = useTranslations("publicpages.rules");
  const days = (count: number) => t("dayCount", { days: formatNumber(count) });
  return (
    <Panel id="credit">
      <PanelHead
        title={t("credit", { policy: policy.id })}
        note={t("creditFrom", { date: formatDate(policy.effectiveFrom) })}
      />
      <PanelBody>
        <p className="measure">
          {t("creditLead", {
            start: policy.start,
            least: policy.least,
            most: policy.most,
            rewardCap: policy.rewardCap,
          })}
        </p>
      </PanelBody>
      <Heading>{t("points")}</Heading>
      <PlainTable
        caption={t("points")}
        head={[t("severity"), t("due"), t("base"), t("days"), t("daysAsManager")]}
        end={[1, 2, 3, 4]}
        rows={severities.map((severity) => ({
          key: severity,
          cells: [
            <SeverityBadge key="badge" severity={severity} />,
            t(`dueIn.${severity}`),
            policy.base[severity],
            days(policy.expiryDays[severity]),
            days(policy.managerExpiryDays[severity]),
          ],
        }))}
      />
      <PanelBody className="flex flex-col gap-1 text-support text-text-2">
        <p>{t("warning")}</p>
        <p>{t("repeat", { second: policy.repeatPct[1] ?? 100, third: policy.repeatPct[2] ?? 100 })}</p>
        <p>{t("perCase", { vicarious: policy.vicariousCap })}</p>
      </PanelBody>
      <Heading>{t("share")}</Heading>
      <PlainTable
        caption={t("share")}
        head={[t("shareNote"), t("sharePct")]}
        end={[1]}
        rows={managerTiers.map((tier) => ({
          key: tier,
          cells: [
            tier === "NONE" ? t("shareTier.NONE") : t(`shareTier.${tier}`, { hours: policy.tierHours[tier] }),
            `${policy.sharePct[tier]}%`,
          ],
        }))}
      />
      <Heading>{t("levels")}</Heading>
      <LevelsTable policy={policy} />
      <PanelBody className="text-support text-text-2">
        <p>{t("grandfather")}</p>
      </PanelBody>
    </Panel>
  );
}

function LevelsTable({ policy }: { policy: PublishedPolicy }) {
  const t = useTranslations("publicpages.rules");
  const rule = useTranslations("standing.level");
  return (
    <PlainTable
      caption={t("levels")}
      head={[t("level"), t("from"), t("owned"), t("members"), t("joined"), t("create"), t("appointed")]}
      end={[2, 3, 4]}
      rows={policy.levels.map(({ level, from, entitlements: allows }, index) => ({
        key: level,
        cells: [
          <LevelBadge key="badge" level={level} />,
          from > 0 ? t("fromScore", { from }) : t("below", { below: policy.levels[index - 1]?.from ?? 0 }),
          allows.groupsOwned === null ? t("none") : allows.groupsOwned,
          allows.membersPerGroup === null ? t("noGrowth") : formatNumber(allows.membersPerGroup),
          allows.groupsJoined,
          rule(`createRule.${allows.createGroup}`, { members: allows.automaticUpToMembers ?? 0 }),
          rule(`appointedRule.${allows.beAppointed}`),
        ],
      }))}
    />
  );
}

/** A heading between the tables of one panel. */
export function Heading({ children }: { children: React.ReactNode }) {
  return <h3 className="border-t border-border px-4 pb-1 pt-3 font-semibold">{children}</h3>;
}
