import { useTranslations } from "next-intl";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** Renews a hold once, by its own length, with a reason of its own. */
export function RenewInterim({
  caseId,
  measure,
  needsHarm,
  action,
}: {
  caseId: string;
  measure: { id: string; number: string; version: number };
  /** The case itself is not grave enough: only imminent harm allows it. */
  needsHarm: boolean;
  action: FormAction;
}) {
  const t = useTranslations("cases.interim");
  return (
    <ConfirmDialogForm
      trigger={<Button size="small">{t("renew")}</Button>}
      title={t("renewTitle", { number: measure.number })}
      action={action}
      submitLabel={t("renew")}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="measureId" value={measure.id} />
      <input type="hidden" name="version" value={measure.version} />
      <p>{t("renewEffect")}</p>
      {needsHarm ? <Checkbox name="imminentHarm" value="true" label={t("harm")} /> : null}
      <Field name="reason" label={t("reason")} hint={t("reasonHint")} required>
        <Textarea rows={3} maxLength={1000} />
      </Field>
    </ConfirmDialogForm>
  );
}
