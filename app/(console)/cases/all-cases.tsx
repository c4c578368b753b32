import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel } from "@/components/ui/panel";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Time } from "@/components/ui/time";
import { listCases } from "@/domain/cases/queries/list-cases";
import { caseStates } from "@/domain/cases/vocabulary";
import { severities } from "@/domain/credit/vocabulary";
import { taxonomy } from "@/domain/credit/vocabulary/taxonomy";
import type { Ctx } from "@/domain/kernel/ctx";
import { isId } from "@/domain/kernel/ids";
import { categoryName, inLocale } from "@/lib/category-name";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage } from "@/lib/page-ctx";

type Search = Record<string, string | undefined>;
type PlatformName = { id: string; nameZh: string; nameEn: string };

/** All cases, newest first, with filters; also those of one group or about one person. */
export async function AllCases({
  ctx,
  given,
  platforms,
  queue,
}: {
  ctx: Ctx;
  given: Search;
  platforms: readonly PlatformName[];
  /** The viewer has a queue to go back to. */
  queue: boolean;
}) {
  const idOf = (value: string | undefined) => (value && isId(value) ? value : undefined);
  const chosen = {
    state: caseStates.find((one) => one === given.state),
    severity: severities.find((one) => one === given.severity),
    category: taxonomy.find((one) => one.code === given.category)?.code,
    platformId: idOf(given.platform),
    groupId: idOf(given.group),
    personId: idOf(given.person),
    number: given.number?.trim().slice(0, 20) || undefined,
  };
  const { cursor } = given;
  const page = await orRefusalPage(listCases.ask(ctx, { ...chosen, cursor }));
  const t = await getTranslations("cases");
  const locale = await getLocale();
  const { platformId, groupId, personId, ...plain } = chosen;
  const values: Search = { ...plain, platform: platformId };
  const keep: Search = { view: "all", group: groupId, person: personId };
  const href = (part: Search) =>
    `/cases?${new URLSearchParams(
      Object.entries({ ...keep, ...values, ...part }).filter((pair): pair is [string, string] => Boolean(pair[1])),
    )}`;
  const platformName = (one: Omit<PlatformName, "id">) => (locale.startsWith("zh") ? one.nameZh : one.nameEn);
  return (
    <SectionMessages>
      <PageBar crumbs={[{ label: t("title") }]} note={t("zone")} />
      <PageBody>
        <Panel>
          {queue ? (
            <LinkTabs
              label={t("queue.view")}
              tabs={[
                { href: "/cases", label: t("list.queue") },
                { href: "/cases?view=all", label: t("list.title"), current: true },
              ]}
            />
          ) : null}
          <FilterBar
            action="/cases"
            keep={keep}
            values={values}
            locked={[
              ...(groupId ? [{ label: t("list.groupChip"), value: t("list.one") }] : []),
              ...(personId ? [{ label: t("list.personChip"), value: t("list.one") }] : []),
            ]}
            fields={[
              { kind: "text", name: "number", label: t("queue.number"), placeholder: "C-2026-11-0001" },
              {
                kind: "select",
                name: "state",
                label: t("queue.state"),
                anyLabel: t("queue.any"),
                options: caseStates.map((value) => ({ value, label: t(`state.${value}`) })),
              },
              {
                kind: "select",
                name: "severity",
                label: t("queue.severity"),
                anyLabel: t("queue.any"),
                options: severities.map((value) => ({ value, label: value })),
              },
              {
                kind: "select",
                name: "category",
                label: t("queue.category"),
                anyLabel: t("queue.any"),
                options: taxonomy.map(({ code, name }) => ({
                  value: code,
                  label: `${code} ${inLocale(name, locale)}`,
                })),
              },
              {
                kind: "select",
                name: "platform",
                label: t("queue.platform"),
                anyLabel: t("queue.any"),
                options: platforms.map((one) => ({ value: one.id, label: platformName(one) })),
              },
            ]}
          />
          <DataTable
            caption={t("list.caption")}
            rows={page.rows}
            rowId={(row) => row.id}
            rowLabel={(row) => row.number}
            rowHref={(row) => `/cases/${row.number}`}
            empty={t("list.empty")}
            newerHref={cursor ? href({}) : null}
            olderHref={page.next ? href({ cursor: page.next }) : null}
            columns={[
              { id: "number", header: t("queue.number"), primary: true, cell: (row) => row.number },
              {
                id: "severity",
                header: t("queue.severity"),
                cell: (row) => <SeverityBadge severity={row.severity} />,
              },
              {
                id: "category",
                header: t("queue.category"),
                cell: (row) => t("suspected", { category: categoryName(row.category, locale) }),
              },
              { id: "group", header: t("queue.group"), cell: (row) => row.group?.name ?? "–" },
              { id: "platform", header: t("queue.platform"), cell: (row) => platformName(row.platform) },
              { id: "state", header: t("queue.state"), cell: (row) => t(`state.${row.state}`) },
              {
                id: "outcome",
                header: t("list.outcome"),
                cell: (row) => (row.outcome ? t(`outcome.${row.outcome}`) : "–"),
              },
              { id: "opened", header: t("queue.opened"), cell: (row) => <Time at={row.openedAt} /> },
              {
                id: "decided",
                header: t("list.decided"),
                cell: (row) => (row.decidedAt ? <Time at={row.decidedAt} /> : "–"),
              },
            ]}
          />
        </Panel>
      </PageBody>
    </SectionMessages>
  );
}
