import { forbidden } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Holder } from "@/components/cases/queue-row";
import { TakeNext } from "@/components/cases/take-next";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { ButtonLink } from "@/components/ui/button-link";
import { Clock } from "@/components/ui/clock";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel } from "@/components/ui/panel";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { can } from "@/domain/access/rules/can";
import { type QueueFilter, queueFilters } from "@/domain/cases/inputs";
import { listQueue } from "@/domain/cases/queries/list-queue";
import { queueCounts } from "@/domain/cases/queries/queue-counts";
import { severities } from "@/domain/credit/vocabulary";
import { roleOf } from "@/domain/kernel/actor";
import { isId } from "@/domain/kernel/ids";
import { listPlatforms } from "@/domain/platforms/queries/list-platforms";
import { categoryName } from "@/lib/category-name";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { claimNextCaseAction } from "./actions";
import { AllCases } from "./all-cases";
import { caseAddress } from "./search-params";

type Search = Record<string, string | undefined>;

export async function generateMetadata() {
  return { title: (await getTranslations("cases"))("title") };
}

const labels: Record<QueueFilter, "allCount" | "mine" | "due-soon" | "unclaimed" | "second"> = {
  all: "allCount",
  mine: "mine",
  "due-soon": "due-soon",
  unclaimed: "unclaimed",
  waiting: "second",
};

/** The queue as a list; `?view=all` shows all cases, which is all that readers without a queue get. */
export default async function CasesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await pageCtx("staff");
  const given = await searchParams;
  const role = roleOf(ctx.actor);
  if (!can(role, "case.view")) forbidden();
  const queue = can(role, "case.view-queue");
  const platforms = await orRefusalPage(listPlatforms.ask(ctx, {}));
  if (!queue || given.view === "all") return <AllCases ctx={ctx} given={given} platforms={platforms} queue={queue} />;

  const filter = queueFilters.find((one) => one === given.filter) ?? "all";
  const severity = severities.find((one) => one === given.severity);
  const platformId = given.platform && isId(given.platform) ? given.platform : undefined;
  const { cursor } = given;
  const [page, counts] = await Promise.all([
    orRefusalPage(listQueue.ask(ctx, { filter, severity, platformId, cursor })),
    orRefusalPage(queueCounts.ask(ctx, {})),
  ]);
  const t = await getTranslations("cases");
  const locale = await getLocale();
  const now = ctx.now();
  const href = (part: Search) => {
    const kept = Object.entries({ filter, severity, platform: platformId, ...part }).filter(
      (pair): pair is [string, string] => Boolean(pair[1]) && pair[1] !== "all",
    );
    return kept.length === 0 ? "/cases" : `/cases?${new URLSearchParams(kept)}`;
  };
  const platformName = (one: { nameZh: string; nameEn: string }) => (locale.startsWith("zh") ? one.nameZh : one.nameEn);
  return (
    <SectionMessages namespaces={["cases"]}>
      <PageBar crumbs={[{ label: t("title") }]} note={t("zone")} actions={<TakeNext action={claimNextCaseAction} />} />
      <PageBody>
        <Panel>
          <LinkTabs
            label={t("queue.view")}
            tabs={[
              { href: "/cases", label: t("list.queue"), count: counts.all, current: true },
              { href: "/cases?view=all", label: t("list.title") },
            ]}
          />
          <div className="px-3 pt-2 md:px-4">
            <SegmentedLinks
              label={t("queue.filters")}
              items={queueFilters.map((one) => ({
                href: href({ filter: one }),
                label: t(`queue.${labels[one]}`, { count: counts[one] }),
                current: one === filter,
              }))}
            />
          </div>
          <FilterBar
            action="/cases"
            keep={{ filter: filter === "all" ? undefined : filter }}
            values={{ severity, platform: platformId }}
            fields={[
              {
                kind: "select",
                name: "severity",
                label: t("queue.severity"),
                anyLabel: t("queue.any"),
                options: severities.map((value) => ({ value, label: value })),
              },
              {
                kind: "select",
                name: "platform",
                label: t("queue.platform"),
                anyLabel: t("queue.any"),
                options: platforms.map((one) => ({ value: one.id, label: platformName(one) })),
              },
            ]}
            result={t.rich("queue.result", {
              count: counts.all,
              overdue: counts.overdue,
              b: (chunks) => <b>{chunks}</b>,
            })}
          />
          <DataTable
            caption={t("queue.caption")}
            rows={page.rows}
            rowId={(row) => row.id}
            rowLabel={(row) => row.number}
            rowHref={(row) => caseAddress(row.number, { queue: filter })}
            empty={
              <EmptyState
                action={
                  filter === "all" && !severity && !platformId ? null : (
                    <ButtonLink href="/cases">{t("queue.showAll")}</ButtonLink>
                  )
                }
              >
                {t(filter === "all" && !severity && !platformId ? "queue.empty" : "queue.emptyFilter")}
              </EmptyState>
            }
            newerHref={cursor ? href({}) : null}
            olderHref={page.next ? href({ cursor: page.next }) : null}
            columns={[
              {
                id: "severity",
                header: t("queue.severity"),
                width: "112px",
                cell: (row) => <SeverityBadge severity={row.severity} />,
              },
              {
                id: "due",
                header: t("queue.due"),
                width: "128px",
                cell: (row) => <Clock dueAt={row.dueAt} now={now} />,
              },
              {
                id: "category",
                header: t("queue.category"),
                primary: true,
                cell: (row) => t("suspected", { category: categoryName(row.category, locale) }),
              },
              { id: "group", header: t("queue.group"), cell: (row) => <bdi>{row.group?.name ?? "–"}</bdi> },
              { id: "platform", header: t("queue.platform"), cell: (row) => platformName(row.platform) },
              { id: "reports", header: t("queue.reportsHead"), align: "end", cell: (row) => row.reportCount },
              { id: "holder", header: t("queue.holder"), cell: (row) => <Holder row={row} /> },
              { id: "number", header: t("queue.number"), cell: (row) => row.number },
            ]}
          />
        </Panel>
      </PageBody>
    </SectionMessages>
  );
}
