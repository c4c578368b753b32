import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GroupCard } from "@/components/standing/group-card";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { ownGroups } from "@/domain/desk/queries/own-groups";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { tickRectifyItemAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("standing");
  return { title: t("groups.title") };
}

/** The groups the person manages, then those joined. */
export default async function MyGroupsPage() {
  const ctx = await pageCtx("person");
  const [groups, t] = await Promise.all([orRefusalPage(ownGroups.ask(ctx, {})), getTranslations("standing.groups")]);
  const lists = [
    { key: "managed", groups: groups.filter(({ role }) => role !== "member") },
    { key: "joined", groups: groups.filter(({ role }) => role === "member") },
  ] as const;
  return (
    <div className="mx-auto flex max-w-[860px] flex-col gap-3">
      <h1 className="text-title font-semibold">{t("title")}</h1>
      <p className="-mt-2 text-support text-text-2">{t("privacy")}</p>
      {groups.length === 0 ? (
        <Panel>
          <EmptyState>{t("empty")}</EmptyState>
        </Panel>
      ) : null}
      {lists.map(({ key, groups: listed }) =>
        listed.length > 0 ? (
          <Panel key={key}>
            <PanelHead title={t(key)} note={listed.length} />
            <ul className="divide-y divide-border">
              {listed.map((group) => (
                <GroupCard key={group.id} group={group} tick={tickRectifyItemAction} />
              ))}
            </ul>
          </Panel>
        ) : null,
      )}
    </div>
  );
}
