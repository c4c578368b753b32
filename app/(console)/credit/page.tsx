import { getLocale, getTranslations } from "next-intl/server";
import { CreditTable } from "@/components/credit/credit-table";
import { DistributionPanel } from "@/components/credit/distribution-panel";
import { FilterBar } from "@/components/data-table/filter-bar";
import type { FilterField } from "@/components/data-table/filters";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel, PanelHead } from "@/components/ui/panel";
import { creditLevels } from "@/domain/credit/vocabulary";
import { creditList } from "@/domain/desk/queries/credit-list";
import { type CreditDistribution, creditDistribution } from "@/domain/desk/queries/credit-list-distribution";
import type { Ctx } from "@/domain/kernel/ctx";
import { listPlatforms } from "@/domain/platforms/queries/list-platforms";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { creditAddress, readCreditParams } from "./search-params";

export async function generateMetadata() {
  return { title: (await getTranslations("credit"))("title") };
}

/** How people stand: the distribution by level and score, and the list behind it. */
export default async function CreditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await pageCtx("staff");
  const params = readCreditParams(await searchParams);
  const { cursor, sort, level, band, platform, suspended } = params;
  const [distribution, list] = await orRefusalPage(
    Promise.all([creditDistribution.ask(ctx, {}), creditList.ask(ctx, params)]),
  );
  const t = await getTranslations("credit");
  const values = { level, band: band === undefined ? undefined : String(band), platform, suspended };
  const filtered = Object.values(values).some(Boolean);
  return (
    <>
      <PageBar
        crumbs={[{ label: t("title") }]}
        note={t("zone")}
        actions={<ButtonLink href="/credit/policy">{t("openPolicy")}</ButtonLink>}
      />
      <PageBody>
        <DistributionPanel distribution={distribution} />
        <Panel>
          <PanelHead title={t("list.title")} note={t("list.note")} />
          <FilterBar
            action="/credit"
            values={values}
            keep={{ sort: sort === "lowest" ? undefined : sort }}
            fields={await filterFields(ctx, distribution.bands)}
          />
          <CreditTable
            rows={list.rows}
            now={ctx.now()}
            sort={{
              href: creditAddress({ ...params, cursor: undefined, sort: sort === "lowest" ? "highest" : "lowest" }),
              direction: sort === "lowest" ? "ascending" : "descending",
            }}
            empty={filtered ? t("list.noneFiltered") : t("list.none")}
            newestHref={cursor ? creditAddress({ ...params, cursor: undefined }) : null}
            olderHref={list.next ? creditAddress({ ...params, cursor: list.next }) : null}
          />
        </Panel>
      </PageBody>
    </>
  );
}

async function filterFields(ctx: Ctx, bands: CreditDistribution["bands"]): Promise<FilterField[]> {
  const [t, names, locale, platforms] = await Promise.all([
    getTranslations("credit.filters"),
    getTranslations("common.level"),
    getLocale(),
    listPlatforms.ask(ctx, {}),
  ]);
  return [
    {
      kind: "select",
      name: "level",
      label: t("level"),
      options: creditLevels.map((value) => ({ value, label: `${value} ${names(value)}` })),
      anyLabel: t("anyLevel"),
    },
    {
      kind: "select",
      name: "band",
      label: t("band"),
      options: bands.map(({ from, to }) => ({ value: String(from), label: from === to ? `${from}` : `${from}–${to}` })),
      anyLabel: t("anyBand"),
    },
    {
      kind: "select",
      name: "platform",
      label: t("platform"),
      options: platforms.map(({ code, nameZh, nameEn }) => ({
        value: code,
        label: locale.startsWith("zh") ? nameZh : nameEn,
      })),
      anyLabel: t("anyPlatform"),
    },
    {
      kind: "select",
      name: "suspended",
      label: t("suspended"),
      options: [{ value: "yes", label: t("suspendedYes") }],
      anyLabel: t("anySuspended"),
    },
  ];
}
