import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { NotOpened } from "@/components/oversight/not-opened";
import { OrderBanner } from "@/components/oversight/order-banner";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Panel } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { listMeasuresInOrder } from "@/domain/oversight/queries/list-measures-in-order";
import { requireBoundOrder } from "@/lib/bound-order";
import { categoryName } from "@/lib/category-name";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";

export default async function OversightMeasuresPage({ searchParams }: { searchParams: Promise<{ cursor?: string }> }) {
  const ctx = await pageCtx("regulator");
  const { cursor } = await searchParams;
  const order = await requireBoundOrder();
  const t = await getTranslations("oversight");
  const bar = (
    <>
      <PageBar crumbs={[{ label: t("title"), href: "/oversight" }, { label: t("measures.title") }]} note={t("zone")} />
      <OrderBanner order={order} />
    </>
  );
  if (!order.dataClasses.includes("measures")) {
    return (
      <>
        {bar}
        <NotOpened dataClass="measures" />
      </>
    );
  }
  const page = await orRefusalPage(listMeasuresInOrder.ask(ctx, { cursor }));
  const locale = await getLocale();
  return (
    <>
      {bar}
      <PageBody>
        <Panel>
          <DataTable
            caption={t("measures.title")}
            rows={page.rows}
            rowId={(row) => row.id}
            rowHref={(row) => (row.caseNumber ? `/oversight/cases/${row.caseNumber}` : undefined)}
            rowLabel={(row) => row.number}
            empty={t("measures.empty")}
            newerHref={cursor ? "/oversight/measures" : null}
            olderHref={page.next ? `/oversight/measures?cursor=${page.next}` : null}
            columns={[
              { id: "number", header: t("measures.number"), primary: true, cell: (row) => row.number },
              { id: "kind", header: t("measures.kind"), cell: (row) => t(`measureKind.${row.kind}`) },
              {
                id: "subject",
                header: t("measures.subject"),
                cell: (row) => (row.person ? `${row.person.label} ${row.person.code}` : row.groupName),
              },
              { id: "ground", header: t("measures.ground"), cell: (row) => categoryName(row.ground, locale) },
              { id: "state", header: t("cases.state"), cell: (row) => t(`measureState.${row.state}`) },
              { id: "days", header: t("measures.length"), align: "end", cell: (row) => row.days ?? "–" },
              {
                id: "from",
                header: t("measures.from"),
                cell: (row) => (row.startsAt ? <Time at={row.startsAt} /> : "–"),
              },
              { id: "to", header: t("measures.to"), cell: (row) => (row.endsAt ? <Time at={row.endsAt} /> : "–") },
            ]}
          />
        </Panel>
      </PageBody>
    </>
  );
}
