import { useTranslations } from "next-intl";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { rejectionReasons } from "@/domain/people/vocabulary";

/** Approve or refuse what a person handed in; the refusal names a ground and is told to the person. */
export function DecideIdentity({
  submission,
  name,
  approve,
  reject,
}: {
  submission: { id: string; version: number; sameDocument: { blacklisted: number } };
  name: string;
  approve: FormAction;
  reject: FormAction;
}) {
  const t = useTranslations("people.queue");
  const target = (
    <>
      <input type="hidden" name="submissionId" value={submission.id} />
      <input type="hidden" name="version" value={submission.version} />
    </>
  );
  return (
    <div className="flex flex-wrap gap-2">
      <ConfirmDialogForm
        trigger={<Button variant="primary">{t("approve")}</Button>}
        title={`${t("approve")} ${name}`}
        action={approve}
        submitLabel={t("approve")}
      >
        {target}
        <p className="text-text-2">{t("approveEffect")}</p>
        {submission.sameDocument.blacklisted > 0 ? (
          <Checkbox name="matchChecked" value="true" label={t("matchChecked")} />
        ) : null}
      </ConfirmDialogForm>
      <ConfirmDialogForm
        trigger={<Button variant="danger">{t("reject")}</Button>}
        title={`${t("reject")} ${name}`}
        action={reject}
        submitLabel={t("reject")}
      >
        {target}
        <p className="text-text-2">{t("rejectEffect")}</p>
        <Field name="reasonCode" label={t("reasonCode")} required>
          <Select options={rejectionReasons.map((value) => ({ value, label: t(`reasonName.${value}`) }))} />
        </Field>
        <Field name="reason" label={t("reason")} hint={t("reasonHint")} required>
          <Textarea rows={3} />
        </Field>
      </ConfirmDialogForm>
    </div>
  );
}
