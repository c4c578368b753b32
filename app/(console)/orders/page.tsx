import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { OrderState } from "@/components/oversight/order-state";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { ButtonLink } from "@/components/ui/button-link";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel } from "@/components/ui/panel";
import { can } from "@/domain/access/rules/can";
import { roleOf } from "@/domain/kernel/actor";
import { listOrders } from "@/domain/oversight/queries/list-orders";
import { formatDate, formatLastDate } from "@/lib/format";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";

export async function generateMetadata() {
  return { title: (await getTranslations("oversight.admin"))("title") };
}

export default async function OrdersPage({ searchParams }: { searchParams: Promise<{ state?: string }> }) {
  const ctx = await pageCtx("staff");
  const state = (await searchParams).state === "all" ? "all" : "current";
  const rows = await orRefusalPage(listOrders.ask(ctx, { state }));
  const t = await getTranslations("oversight.admin");
  const range = (from: Date, until: Date) => `${formatDate(from)} – ${formatLastDate(until)}`;
  return (
    <>
      <PageBar
        crumbs={[{ label: t("title") }]}
        actions={
          can(roleOf(ctx.actor), "order.register") ? (
            <ButtonLink href="/orders/new" variant="primary">
              {t("new")}
            </ButtonLink>
          ) : null
        }
      />
      <PageBody>
        <Panel>
          <LinkTabs
            label={t("title")}
            tabs={[
              { href: "/orders", label: t("current"), current: state === "current" },
              { href: "/orders?state=all", label: t("all"), current: state === "all" },
            ]}
          />
          <DataTable
            caption={t("title")}
            rows={rows}
            rowId={(row) => row.id}
            rowHref={(row) => `/orders/${row.id}`}
            rowLabel={(row) => row.documentNumber}
            empty={t("empty")}
            columns={[
              { id: "number", header: t("number"), primary: true, cell: (row) => row.documentNumber },
              { id: "organ", header: t("organ"), cell: (row) => row.organ },
              {
                id: "state",
                header: t("state"),
                cell: (row) => <OrderState state={row.state} expired={row.validUntil <= ctx.now()} />,
              },
              { id: "groups", header: t("groups"), align: "end", cell: (row) => row.groupCount },
              { id: "readers", header: t("readers"), align: "end", cell: (row) => row.readerCount },
              { id: "scope", header: t("scope"), cell: (row) => range(row.scopeFrom, row.scopeUntil) },
              { id: "valid", header: t("valid"), cell: (row) => range(row.validFrom, row.validUntil) },
              { id: "views", header: t("views"), align: "end", cell: (row) => row.viewCount },
            ]}
          />
        </Panel>
      </PageBody>
    </>
  );
}
