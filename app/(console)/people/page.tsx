import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { PeopleSearch } from "@/components/people/people-search";
import { VerificationBadge } from "@/components/people/verification-badge";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LevelBadge } from "@/components/ui/level-badge";
import { Panel } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { listPeople } from "@/domain/desk/queries/list-people";
import { isId } from "@/domain/kernel/ids";
import { maskName } from "@/domain/people/rules/mask";
import { standingLevels, verificationStates } from "@/domain/people/vocabulary";
import { listPlatforms } from "@/domain/platforms/queries/list-platforms";
import { formatDate, formatNumber } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { startPeopleSearchAction } from "./actions";

type Search = Record<string, string | undefined>;
const sorts = ["registered", "score"] as const;

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await pageCtx("staff");
  const given = await searchParams;
  const platforms = await orRefusalPage(listPlatforms.ask(ctx, {}));
  const pick = <Value extends string>(list: readonly Value[], value?: string) => list.find((one) => one === value);
  const filters = {
    platform: platforms.find(({ code }) => code === given.platform)?.code,
    verification: pick(verificationStates, given.verification),
    level: pick(standingLevels, given.level),
    role: pick(["creator", "manager"] as const, given.role),
    suspended: pick(["yes"] as const, given.suspended),
  };
  const search = given.search && isId(given.search) ? given.search : undefined;
  const sort = pick(sorts, given.sort) ?? "registered";
  const { cursor } = given;
  const page = await orRefusalPage(listPeople.ask(ctx, { ...filters, search, sort, cursor }));
  const t = await getTranslations("people");
  const zh = (await getLocale()).startsWith("zh");
  const names = new Map(platforms.map((one) => [one.code, zh ? one.nameZh : one.nameEn]));
  const set = (part: Search) => Object.entries(part).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const href = (part: Search) => {
    const merged: Search = { ...filters, search, sort, ...part };
    return `/people?${new URLSearchParams(set(merged))}`;
  };
  const sorted = (one: (typeof sorts)[number]) => ({
    href: href({ sort: one }),
    direction: one !== sort ? undefined : one === "score" ? ("ascending" as const) : ("descending" as const),
  });
  const select = (name: keyof typeof filters, options: { value: string; label: string }[]) => ({
    kind: "select" as const,
    name,
    label: t(`filter.${name}`),
    anyLabel: t("filter.any"),
    options,
  });
  return (
    <SectionMessages>
      <PageBar crumbs={[{ label: t("title") }]} note={t("zone")} />
      <PageBody>
        <Panel>
          <PeopleSearch
            key={search}
            action={startPeopleSearchAction}
            terms={page.terms}
            filters={Object.fromEntries(set(filters))}
          />
          <FilterBar
            action="/people"
            values={filters}
            keep={{ search, sort: sort === "registered" ? undefined : sort }}
            fields={[
              select(
                "platform",
                [...names].map(([value, label]) => ({ value, label })),
              ),
              select(
                "verification",
                verificationStates.map((value) => ({ value, label: t(`verification.${value}`) })),
              ),
              select(
                "level",
                standingLevels.map((value) => ({ value, label: value })),
              ),
              select("role", [
                { value: "creator", label: t("filter.creator") },
                { value: "manager", label: t("filter.manager") },
              ]),
              select("suspended", [{ value: "yes", label: t("filter.suspendedYes") }]),
            ]}
            result={page.capped ? t("resultMore") : t("result", { count: formatNumber(page.count) })}
          >
            {page.terms ? (
              <span className="text-support text-text-2">
                {t("search.terms", { terms: page.terms })}{" "}
                <a className="link" href={href({ search: undefined })}>
                  {t("search.clear")}
                </a>
              </span>
            ) : null}
          </FilterBar>
          <DataTable
            caption={t("title")}
            rows={page.rows}
            rowId={(row) => row.id}
            rowLabel={(row) => row.code}
            rowHref={(row) => `/people/${row.id}`}
            empty={
              <EmptyState action={<ButtonLink href="/people">{t("search.clear")}</ButtonLink>}>{t("empty")}</EmptyState>
            }
            newerHref={cursor ? href({}) : null}
            olderHref={page.next ? href({ cursor: page.next }) : null}
            columns={[
              {
                id: "name",
                header: t("column.name"),
                primary: true,
                cell: (row) => <bdi>{maskName(row.displayName)}</bdi>,
              },
              { id: "code", header: t("column.code"), cell: (row) => row.code },
              { id: "platform", header: t("column.platform"), cell: (row) => names.get(row.platform) ?? row.platform },
              {
                id: "verification",
                header: t("column.verification"),
                cell: (row) => <VerificationBadge state={row.verification} />,
              },
              {
                id: "level",
                header: t("column.level"),
                sort: sorted("score"),
                cell: (row) => (
                  <span className="inline-flex items-center gap-1.5">
                    <LevelBadge level={row.level} /> {row.score}
                  </span>
                ),
              },
              {
                id: "roles",
                header: t("column.roles"),
                align: "end",
                cell: (row) => `${row.creates} / ${row.manages}`,
              },
              {
                id: "state",
                header: t("column.state"),
                cell: (row) =>
                  row.blacklistedUntil && row.blacklistedUntil > ctx.now() ? (
                    <Badge tone="danger">{t("blacklisted", { until: formatDate(row.blacklistedUntil) })}</Badge>
                  ) : row.managerSuspendedUntil && row.managerSuspendedUntil > ctx.now() ? (
                    <Badge tone="danger">{t("suspended", { until: formatDate(row.managerSuspendedUntil) })}</Badge>
                  ) : row.minor ? (
                    <Badge>{t(`minor.${row.minor}`)}</Badge>
                  ) : (
                    "–"
                  ),
              },
              {
                id: "registered",
                header: t("column.registered"),
                sort: sorted("registered"),
                cell: (row) => <Time at={row.registeredAt} show="date" />,
              },
            ]}
          />
        </Panel>
      </PageBody>
    </SectionMessages>
  );
}
