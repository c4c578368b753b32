import { useTranslations } from "next-intl";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** What may be done with an order now: approve or refuse (another officer), withdraw. */
export function SettleOrder({
  order,
  approve,
  reject,
  withdraw,
}: {
  order: { id: string; state: string; documentNumber: string; registeredByMe: boolean };
  approve: FormAction;
  reject: FormAction;
  withdraw: FormAction;
}) {
  const t = useTranslations("oversight.admin");
  const hidden = <input type="hidden" name="orderId" value={order.id} />;
  const reason = (
    <Field name="reason" label={t("reason")} hint={t("reasonHint")} required>
      <Textarea rows={3} />
    </Field>
  );
  const awaiting = order.state === "awaiting-approval";
  return (
    <div className="flex flex-wrap items-center gap-2">
      {awaiting && order.registeredByMe ? <span className="text-support text-text-2">{t("ownAct")}</span> : null}
      {awaiting && !order.registeredByMe ? (
        <>
          <ConfirmDialogForm
            trigger={<Button>{t("reject")}</Button>}
            title={`${t("reject")} ${order.documentNumber}`}
            action={reject}
            submitLabel={t("reject")}
          >
            {hidden}
            <p>{t("rejectEffect")}</p>
            {reason}
          </ConfirmDialogForm>
          <ConfirmDialogForm
            trigger={<Button variant="primary">{t("approve")}</Button>}
            title={`${t("approve")} ${order.documentNumber}`}
            action={approve}
            submitLabel={t("approve")}
          >
            {hidden}
            <p>{t("approveEffect")}</p>
          </ConfirmDialogForm>
        </>
      ) : null}
      {order.state === "active" || (awaiting && order.registeredByMe) ? (
        <ConfirmDialogForm
          trigger={<Button variant="danger">{t("withdraw")}</Button>}
          title={`${t("withdraw")} ${order.documentNumber}`}
          action={withdraw}
          submitLabel={t("withdraw")}
          danger
        >
          {hidden}
          <p>{t("withdrawEffect")}</p>
          {reason}
        </ConfirmDialogForm>
      ) : null}
    </div>
  );
}
