import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { NotOpened } from "@/components/oversight/not-opened";
import { OrderBanner } from "@/components/oversight/order-banner";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Panel } from "@/components/ui/panel";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Time } from "@/components/ui/time";
import { listCasesInOrder } from "@/domain/oversight/queries/list-cases-in-order";
import { requireBoundOrder } from "@/lib/bound-order";
import { categoryName } from "@/lib/category-name";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";

export default async function OversightCasesPage({ searchParams }: { searchParams: Promise<{ cursor?: string }> }) {
  const ctx = await pageCtx("regulator");
  const { cursor } = await searchParams;
  const order = await requireBoundOrder();
  const t = await getTranslations("oversight");
  const bar = (
    <>
      <PageBar crumbs={[{ label: t("title"), href: "/oversight" }, { label: t("cases.title") }]} note={t("zone")} />
      <OrderBanner order={order} />
    </>
  );
  if (!order.dataClasses.includes("cases")) {
    return (
      <>
        {bar}
        <NotOpened dataClass="cases" />
      </>
    );
  }
  const page = await orRefusalPage(listCasesInOrder.ask(ctx, { cursor }));
  const locale = await getLocale();
  return (
    <>
      {bar}
      <PageBody>
        <Panel>
          <DataTable
            caption={t("cases.title")}
            rows={page.rows}
            rowId={(row) => row.id}
            rowHref={(row) => `/oversight/cases/${row.number}`}
            rowLabel={(row) => row.number}
            empty={t("cases.empty")}
            newerHref={cursor ? "/oversight/cases" : null}
            olderHref={page.next ? `/oversight/cases?cursor=${page.next}` : null}
            columns={[
              { id: "number", header: t("cases.number"), primary: true, cell: (row) => row.number },
              { id: "severity", header: t("cases.severity"), cell: (row) => <SeverityBadge severity={row.severity} /> },
              {
                id: "category",
                header: t("cases.category"),
                cell: (row) => t("suspected", { category: categoryName(row.category, locale) }),
              },
              { id: "group", header: t("cases.group"), cell: (row) => row.groupName },
              { id: "state", header: t("cases.state"), cell: (row) => t(`caseState.${row.state}`) },
              { id: "reports", header: t("cases.reports"), align: "end", cell: (row) => row.reportCount },
              { id: "findings", header: t("cases.findings"), align: "end", cell: (row) => row.findingCount },
              { id: "opened", header: t("cases.opened"), cell: (row) => <Time at={row.openedAt} /> },
              {
                id: "decided",
                header: t("cases.decided"),
                cell: (row) => (row.decidedAt ? <Time at={row.decidedAt} /> : "–"),
              },
            ]}
          />
        </Panel>
      </PageBody>
    </>
  );
}
