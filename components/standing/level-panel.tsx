import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelHead } from "@/components/ui/panel";
import type { OwnStanding } from "@/domain/desk/queries/own-standing";
import { formatNumber } from "@/lib/format";

/** What the level allows, with what of it is used; what lies above a cap stays (Provisions 8; credit policy 4.2). */
export function LevelPanel({ standing }: { standing: OwnStanding }) {
  const t = useTranslations("standing.level");
  const { entitlements: allows, use, level, policyId } = standing;
  const overOwned = allows.groupsOwned === null || use.owned > allows.groupsOwned;
  const overMembers = allows.membersPerGroup === null || use.largestOwned > allows.membersPerGroup;
  const items: Definition[] = [
    {
      key: "create",
      term: t("create"),
      value: t(`createRule.${allows.createGroup}`, { members: allows.automaticUpToMembers ?? 0 }),
    },
    {
      key: "owned",
      term: t("owned"),
      value:
        allows.groupsOwned === null
          ? t("useNone", { used: use.owned })
          : t("use", { used: use.owned, cap: allows.groupsOwned }),
      note: overOwned && use.owned > 0 ? t("keptGroups", { used: use.owned }) : undefined,
    },
    {
      key: "members",
      term: t("members"),
      value: allows.membersPerGroup === null ? t("noGrowth") : t("cap", { cap: formatNumber(allows.membersPerGroup) }),
      note: overMembers && use.owned > 0 ? t("keptMembers") : undefined,
    },
    {
      key: "joined",
      term: t("joined"),
      value: t("use", { used: use.joined, cap: allows.groupsJoined }),
      note: use.joined > allows.groupsJoined ? t("keptJoined") : undefined,
    },
    { key: "appointed", term: t("appointed"), value: t(`appointedRule.${allows.beAppointed}`) },
  ];
  return (
    <Panel>
      <PanelHead title={t("title", { level })} />
      <DefinitionList align="end" items={items} />
      <p className="border-t border-border px-4 py-2 text-support">
        <Link href="/rules#credit" className="link">
          {t("byLevel", { policy: policyId })}
        </Link>
      </p>
    </Panel>
  );
}
