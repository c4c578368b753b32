import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { GroupStatus } from "@/components/groups/group-status";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { can } from "@/domain/access/rules/can";
import { groupSorts } from "@/domain/groups/inputs";
import { listGroups } from "@/domain/groups/queries/list-groups";
import { groupCategories, groupStatuses, sizeTierOf, sizeTiers } from "@/domain/groups/vocabulary";
import { roleOf } from "@/domain/kernel/actor";
import { listPlatforms } from "@/domain/platforms/queries/list-platforms";
import { formatNumber } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";

type Search = Record<string, string | undefined>;

export async function generateMetadata() {
  return { title: (await getTranslations("groups"))("title") };
}

export default async function GroupsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await pageCtx("staff");
  const given = await searchParams;
  const platforms = await orRefusalPage(listPlatforms.ask(ctx, {}));
  const pick = <Value extends string>(list: readonly Value[], value?: string) => list.find((one) => one === value);
  const tier = sizeTiers.find((one) => String(one.tier) === given.tier)?.tier;
  const chosen = {
    q: given.q?.trim().slice(0, 64) || undefined,
    platform: platforms.find(({ code }) => code === given.platform)?.code,
    category: pick(groupCategories, given.category),
    tier,
    status: pick(groupStatuses, given.status),
    unmanaged: pick(["yes"] as const, given.unmanaged),
  };
  const sort = pick(groupSorts, given.sort) ?? "members";
  const { cursor } = given;
  const page = await orRefusalPage(listGroups.ask(ctx, { ...chosen, sort, cursor }));
  const t = await getTranslations("groups");
  const zh = (await getLocale()).startsWith("zh");
  const names = new Map(platforms.map((one) => [one.code, zh ? one.nameZh : one.nameEn]));
  const values: Search = { ...chosen, tier: tier ? String(tier) : undefined };
  const href = (part: Search) => {
    const merged: Search = { ...values, sort, ...part };
    const kept = Object.entries(merged).filter((pair): pair is [string, string] => Boolean(pair[1]));
    return `/groups?${new URLSearchParams(kept)}`;
  };
  const sorted = (one: (typeof groupSorts)[number]) => ({
    href: href({ sort: one }),
    direction: one === sort ? ("descending" as const) : undefined,
  });
  const select = (name: "category" | "status" | "tier", options: { value: string; label: string }[]) => ({
    kind: "select" as const,
    name,
    label: t(`filter.${name}`),
    anyLabel: t("filter.any"),
    options,
  });
  return (
    <SectionMessages>
      <PageBar
        crumbs={[{ label: t("title") }]}
        note={t("zone")}
        actions={can(roleOf(ctx.actor), "group.manage") ? <ButtonLink href="/groups/new">{t("new")}</ButtonLink> : null}
      />
      <PageBody>
        <Panel>
          <FilterBar
            action="/groups"
            values={values}
            keep={{ sort: sort === "members" ? undefined : sort }}
            fields={[
              { kind: "search", name: "q", label: t("filter.q") },
              {
                kind: "select",
                name: "platform",
                label: t("filter.platform"),
                anyLabel: t("filter.any"),
                options: [...names].map(([value, label]) => ({ value, label })),
              },
              select(
                "category",
                groupCategories.map((value) => ({ value, label: t(`category.${value}`) })),
              ),
              select(
                "tier",
                sizeTiers.map((one) => ({ value: String(one.tier), label: t(`tierRange.${one.tier}`) })),
              ),
              select(
                "status",
                groupStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
              ),
              {
                kind: "select",
                name: "unmanaged",
                label: t("filter.unmanaged"),
                anyLabel: t("filter.any"),
                options: [{ value: "yes", label: t("filter.unmanagedYes") }],
              },
            ]}
            result={page.capped ? t("resultMore") : t("result", { count: formatNumber(page.count) })}
          />
          <DataTable
            caption={t("title")}
            rows={page.rows}
            rowId={(row) => row.id}
            rowLabel={(row) => row.name}
            rowHref={(row) => `/groups/${row.id}`}
            empty={<EmptyState action={<ButtonLink href="/groups">{t("back")}</ButtonLink>}>{t("empty")}</EmptyState>}
            newerHref={cursor ? href({}) : null}
            olderHref={page.next ? href({ cursor: page.next }) : null}
            columns={[
              { id: "name", header: t("column.name"), primary: true, cell: (row) => <bdi>{row.name}</bdi> },
              { id: "code", header: t("column.code"), cell: (row) => row.code },
              { id: "platform", header: t("column.platform"), cell: (row) => names.get(row.platform) ?? row.platform },
              { id: "category", header: t("column.category"), cell: (row) => t(`category.${row.category}`) },
              {
                id: "tier",
                header: t("filter.tier"),
                hideOnCard: true,
                cell: (row) => t("tier", { tier: sizeTierOf(row.members) }),
              },
              {
                id: "members",
                header: t("column.members"),
                align: "end",
                sort: sorted("members"),
                cell: (row) => formatNumber(row.members),
              },
              {
                id: "messages",
                header: t("column.messages"),
                align: "end",
                cell: (row) => formatNumber(row.messages),
              },
              {
                id: "status",
                header: t("column.status"),
                cell: (row) => <GroupStatus status={row.status} unmanaged={row.withoutManagerSince !== null} />,
              },
              {
                id: "active",
                header: t("column.active"),
                sort: sorted("active"),
                cell: (row) => (row.lastMessageAt ? <Time at={row.lastMessageAt} /> : t("noMessages")),
              },
              {
                id: "created",
                header: t("column.created"),
                sort: sorted("created"),
                hideOnCard: true,
                cell: (row) => <Time at={row.createdAt} show="date" />,
              },
            ]}
          />
        </Panel>
      </PageBody>
    </SectionMessages>
  );
}
