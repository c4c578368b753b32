import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ApproveDialog } from "@/components/cases/approve-dialog";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** What the viewer may do about a proposal: approve or reject as the second person, or take back the own one. */
export function ApprovalAnswer({
  decision,
  refusal,
  effects,
  actions,
}: {
  decision: { id: string; version: number; mine: boolean };
  /** Why the viewer may not approve; null when they may. */
  refusal: string | null;
  effects: ReactNode;
  actions: { approve: FormAction; reject: FormAction; undo: FormAction };
}) {
  const t = useTranslations("cases.approval");
  const hidden = (
    <>
      <input type="hidden" name="decisionId" value={decision.id} />
      <input type="hidden" name="version" value={decision.version} />
    </>
  );
  if (refusal) {
    return (
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 flex-1 text-support text-text-2">{refusal}</p>
        {decision.mine ? (
          <ActionForm action={actions.undo}>
            <input type="hidden" name="decisionId" value={decision.id} />
            <Submit variant="danger">{t("withdraw")}</Submit>
          </ActionForm>
        ) : null}
      </div>
    );
  }
  return (
    <div className="flex gap-2">
      <ConfirmDialogForm
        trigger={<Button size="large">{t("reject")}</Button>}
        title={t("rejectTitle")}
        action={actions.reject}
        submitLabel={t("reject")}
        footNote={t("rejectEffect")}
      >
        {hidden}
        <Field name="reason" label={t("rejectReason")} required>
          <Textarea rows={4} maxLength={2000} />
        </Field>
      </ConfirmDialogForm>
      <ApproveDialog action={actions.approve} effects={effects}>
        {hidden}
      </ApproveDialog>
    </div>
  );
}
