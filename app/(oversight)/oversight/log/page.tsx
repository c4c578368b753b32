import { getTranslations } from "next-intl/server";
import { AccessTable } from "@/components/oversight/access-table";
import { OrderBanner } from "@/components/oversight/order-banner";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Panel, PanelHead } from "@/components/ui/panel";
import { myAccesses } from "@/domain/oversight/queries/my-accesses";
import { boundOrder } from "@/lib/bound-order";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";

export default async function OversightLogPage({ searchParams }: { searchParams: Promise<{ cursor?: string }> }) {
  const ctx = await pageCtx("regulator");
  const { cursor } = await searchParams;
  const [order, page] = await Promise.all([boundOrder(), orRefusalPage(myAccesses.ask(ctx, { cursor }))]);
  const t = await getTranslations("oversight");
  return (
    <>
      <PageBar crumbs={[{ label: t("title"), href: "/oversight" }, { label: t("log.title") }]} note={t("zone")} />
      {order ? <OrderBanner order={order} /> : null}
      <PageBody>
        <Panel>
          <PanelHead title={t("log.title")} note={t("log.note")} />
          <AccessTable
            rows={page.rows}
            newerHref={cursor ? "/oversight/log" : null}
            olderHref={page.next ? `/oversight/log?cursor=${page.next}` : null}
          />
        </Panel>
      </PageBody>
    </>
  );
}
