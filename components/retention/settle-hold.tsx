import { useTranslations } from "next-intl";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { HoldView } from "@/domain/desk/queries/get-hold";

/** What may be done with a hold now: review it, propose its release, agree or not (another person). */
export function SettleHold({
  hold,
  reviewBy,
  actions,
}: {
  hold: Pick<HoldView, "id" | "number" | "state" | "releaseProposedByMe">;
  /** Last day of the longest time until the next review. */
  reviewBy: string;
  actions: Record<"review" | "propose" | "release" | "reject", FormAction>;
}) {
  const t = useTranslations("retention.holds");
  const { number, state, releaseProposedByMe: own } = hold;
  const hidden = <input type="hidden" name="holdId" value={hold.id} />;
  const reason = (
    <Field name="reason" label={t("reason")} hint={t("form.reasonHint")} required>
      <Textarea rows={3} />
    </Field>
  );
  if (state === "released") return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ConfirmDialogForm
        trigger={<Button>{t("reviewAct")}</Button>}
        title={t("reviewTitle", { number })}
        action={actions.review}
        submitLabel={t("reviewAct")}
      >
        {hidden}
        <p>{t("reviewEffect")}</p>
        {reason}
        <Field name="reviewAt" label={t("form.reviewAt")} required>
          <Input type="date" defaultValue={reviewBy} />
        </Field>
      </ConfirmDialogForm>
      {state === "active" ? (
        <ConfirmDialogForm
          trigger={<Button variant="danger">{t("propose")}</Button>}
          title={t("proposeTitle", { number })}
          action={actions.propose}
          submitLabel={t("propose")}
        >
          {hidden}
          <p>{t("proposeEffect")}</p>
          {reason}
        </ConfirmDialogForm>
      ) : (
        <>
          <ConfirmDialogForm
            trigger={<Button>{own ? t("withdraw") : t("reject")}</Button>}
            title={t("rejectTitle", { number })}
            action={actions.reject}
            submitLabel={own ? t("withdraw") : t("reject")}
          >
            {hidden}
            <p>{t("rejectEffect")}</p>
            {reason}
          </ConfirmDialogForm>
          {own ? (
            <span className="text-support text-text-2">{t("ownAct")}</span>
          ) : (
            <ConfirmDialogForm
              trigger={<Button variant="danger">{t("approve")}</Button>}
              title={t("approveTitle", { number })}
              action={actions.release}
              submitLabel={t("approve")}
              danger
            >
              {hidden}
              <p>{t("approveEffect")}</p>
            </ConfirmDialogForm>
          )}
        </>
      )}
    </div>
  );
}
