import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { formatDate, formatLastDate } from "@/lib/format";

interface OfferedOrder {
  id: string;
  documentNumber: string;
  organ: string;
  scopeFrom: Date;
  scopeUntil: Date;
  validUntil: Date;
}

/** The orders in force that name the viewer, each with the act of working under it. */
export function ChooseOrder({
  orders,
  boundId,
  bind,
}: {
  orders: readonly OfferedOrder[];
  boundId: string | null;
  bind: FormAction;
}) {
  const t = useTranslations("oversight.orders");
  return (
    <Panel>
      <PanelHead title={t("title")} note={t("note")} />
      {orders.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {orders.map((order) => (
          <li key={order.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2.5">
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{order.documentNumber}</p>
              <p className="text-support text-text-2">
                {t("facts", {
                  organ: order.organ,
                  from: formatDate(order.scopeFrom),
                  until: formatLastDate(order.scopeUntil),
                  validUntil: formatLastDate(order.validUntil),
                })}
              </p>
            </div>
            {order.id === boundId ? (
              <span className="text-support font-medium text-ok">{t("bound")}</span>
            ) : (
              <ActionForm action={bind} label={t("bind", { number: order.documentNumber })}>
                <input type="hidden" name="orderId" value={order.id} />
                <Submit>{t("use")}</Submit>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
