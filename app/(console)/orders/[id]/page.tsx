import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AccessTable } from "@/components/oversight/access-table";
import { OrderState } from "@/components/oversight/order-state";
import { SettleOrder } from "@/components/oversight/settle-order";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelHead } from "@/components/ui/panel";
import { can } from "@/domain/access/rules/can";
import { roleOf } from "@/domain/kernel/actor";
import { isId } from "@/domain/kernel/ids";
import { getOrder } from "@/domain/oversight/queries/get-order";
import { listOrderAccesses } from "@/domain/oversight/queries/list-order-accesses";
import { listReaders } from "@/domain/oversight/queries/list-readers";
import { formatDate, formatLastDate } from "@/lib/format";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { approveOrderAction, rejectOrderAction, withdrawOrderAction } from "../actions";

type Given = { params: Promise<{ id: string }>; searchParams: Promise<{ cursor?: string }> };

export default async function OrderPage({ params, searchParams }: Given) {
  const ctx = await pageCtx("staff");
  const { id } = await params;
  if (!isId(id)) notFound();
  const { cursor } = await searchParams;
  const order = await orRefusalPage(getOrder.ask(ctx, { orderId: id }));
  const [accesses, readers] = await Promise.all([
    orRefusalPage(listOrderAccesses.ask(ctx, { orderId: id, cursor })),
    orRefusalPage(listReaders.ask(ctx, {})),
  ]);
  const t = await getTranslations("oversight.admin");
  const s = await getTranslations("oversight");
  const holds = await getTranslations("retention.holds");
  const list = new Intl.ListFormat(await getLocale(), { type: "conjunction" });
  const range = (from: Date, until: Date) => s("scope.range", { from: formatDate(from), until: formatLastDate(until) });
  const nameOf = (accountId: string | null) => readers.find((reader) => reader.id === accountId)?.name ?? "–";
  return (
    <>
      <PageBar
        crumbs={[{ label: t("title"), href: "/orders" }, { label: order.documentNumber }]}
        actions={
          <>
            {can(roleOf(ctx.actor), "hold.place") ? (
              <ButtonLink href={`/retention/holds/new?by=order&order=${encodeURIComponent(order.documentNumber)}`}>
                {holds("new")}
              </ButtonLink>
            ) : null}
            {can(roleOf(ctx.actor), "order.approve") ? (
              <SettleOrder
                order={order}
                approve={approveOrderAction}
                reject={rejectOrderAction}
                withdraw={withdrawOrderAction}
              />
            ) : null}
          </>
        }
      />
      <PageBody>
        <Panel>
          <PanelHead
            title={s("scope.title")}
            actions={<OrderState state={order.state} expired={order.validUntil <= ctx.now()} />}
          />
          <DefinitionList
            items={[
              { term: t("organ"), value: order.organ },
              { term: t("officers"), value: list.format(order.officers) },
              { term: t("ground"), value: order.ground },
              { term: t("purpose"), value: order.purpose },
              { term: t("groups"), value: list.format(order.groups.map((group) => `${group.name} ${group.code}`)) },
              { term: t("scope"), value: range(order.scopeFrom, order.scopeUntil) },
              { term: t("valid"), value: range(order.validFrom, order.validUntil) },
              {
                term: s("scope.data"),
                value: list.format(order.dataClasses.map((c) => s(`dataClass.${c as "cases"}`))),
              },
              { term: t("readers"), value: list.format(order.readerIds.map(nameOf)) },
            ]}
          />
        </Panel>
        <Panel>
          <PanelHead title={t("accesses")} />
          <AccessTable
            rows={accesses.rows.map((row) => ({ ...row, who: nameOf(row.actorId) }))}
            newerHref={cursor ? `/orders/${id}` : null}
            olderHref={accesses.next ? `/orders/${id}?cursor=${accesses.next}` : null}
          />
        </Panel>
      </PageBody>
    </>
  );
}
