import { useTranslations } from "next-intl";
import { GroupStatus } from "@/components/groups/group-status";
import { CopyCode } from "@/components/ui/copy-code";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { GroupView } from "@/domain/groups/queries/get-group";
import { sizeTierOf } from "@/domain/groups/vocabulary";
import { formatNumber } from "@/lib/format";

/** The group information page of the provisions (art. 8 ¶2): code, name, headcount, category, and what holds now. */
export function GroupFacts({ group, platform }: { group: GroupView; platform: string }) {
  const t = useTranslations("groups");
  return (
    <Panel>
      <PanelHead title={t("facts.title")} />
      <DefinitionList
        items={[
          { term: t("facts.code"), value: <CopyCode code={group.code} what={t("facts.code")} /> },
          { term: t("facts.platform"), value: platform },
          {
            term: t("facts.category"),
            value: `${t(`category.${group.category}`)} / ${t("tier", { tier: sizeTierOf(group.memberCount) })}`,
          },
          { term: t("facts.members"), value: formatNumber(group.memberCount) },
          { term: t("facts.messages"), value: formatNumber(group.messageCount) },
          { term: t("facts.created"), value: <Time at={group.createdAt} /> },
          {
            term: t("facts.last"),
            value: group.lastMessageAt ? <Time at={group.lastMessageAt} /> : t("noMessages"),
          },
          {
            term: t("facts.status"),
            value: <GroupStatus status={group.status} unmanaged={group.withoutManagerSince !== null} />,
            note: group.placeholder ? t("placeholder") : undefined,
          },
          { term: t("facts.intro"), value: group.intro || "–" },
        ]}
      />
    </Panel>
  );
}
