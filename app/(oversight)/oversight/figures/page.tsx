import { getLocale, getTranslations } from "next-intl/server";
import { FigureTable, shownCount } from "@/components/oversight/figure-table";
import { NotOpened } from "@/components/oversight/not-opened";
import { OrderBanner } from "@/components/oversight/order-banner";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelHead } from "@/components/ui/panel";
import { figuresInOrder } from "@/domain/oversight/queries/figures-in-order";
import { requireBoundOrder } from "@/lib/bound-order";
import { categoryName } from "@/lib/category-name";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";

export default async function OversightFiguresPage() {
  const ctx = await pageCtx("regulator");
  const order = await requireBoundOrder();
  const t = await getTranslations("oversight");
  const bar = (
    <>
      <PageBar crumbs={[{ label: t("title"), href: "/oversight" }, { label: t("figures.title") }]} note={t("zone")} />
      <OrderBanner order={order} />
    </>
  );
  if (!order.dataClasses.includes("figures")) {
    return (
      <>
        {bar}
        <NotOpened dataClass="figures" />
      </>
    );
  }
  const figures = await orRefusalPage(figuresInOrder.ask(ctx, {}));
  const locale = await getLocale();
  const hours = (value: number | null) =>
    value === null ? t("figures.tooFew") : t("figures.hours", { hours: value.toFixed(1) });
  return (
    <>
      {bar}
      <PageBody>
        <p className="text-support text-text-2">{t("figures.note")}</p>
        <div className="grid gap-3 lg:grid-cols-2">
          <Panel>
            <PanelHead title={t("figures.summary")} />
            <DefinitionList
              align="end"
              items={[
                { term: t("figures.groups"), value: shownCount(figures.groups) },
                { term: t("figures.members"), value: shownCount(figures.members) },
                { term: t("figures.decided"), value: shownCount(figures.decided) },
                { term: t("figures.approvedByTwo"), value: shownCount(figures.approvedByTwo) },
                { term: t("figures.median"), value: hours(figures.medianHours) },
                { term: t("figures.p90"), value: hours(figures.p90Hours) },
              ]}
            />
          </Panel>
          <FigureTable
            title={t("figures.byCategory")}
            rows={figures.cases.map((row) => ({
              key: `${row.category}${row.severity}`,
              label: `${row.severity} ${categoryName(row.category, locale)}`,
              count: row.count,
            }))}
          />
          <FigureTable
            title={t("figures.byMeasure")}
            rows={figures.measures.map((row) => ({
              key: `${row.kind}${row.state}`,
              label: `${t(`measureKind.${row.kind}`)} ${t(`measureState.${row.state}`)}`,
              count: row.count,
            }))}
          />
          <FigureTable
            title={t("figures.bySource")}
            rows={figures.reports.map((row) => ({
              key: row.source,
              label: t(`reportSource.${row.source}`),
              count: row.count,
            }))}
          />
        </div>
      </PageBody>
    </>
  );
}
