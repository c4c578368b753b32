"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MaskedField } from "@/components/ui/masked-field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { type RevealableField, revealPurposes } from "@/domain/people/vocabulary";

interface Revealed {
  value: string;
  seconds: number;
}

/**
 * One masked field with the form that shows it for 60 seconds: purpose, case, reason. The value comes only after the
 * access was logged, and is forgotten when the time is over.
 */
export function RevealField({
  personId,
  submissionId,
  field,
  masked,
  last,
  left,
  refusal,
  action,
}: {
  personId: string;
  submissionId?: string;
  field: RevealableField;
  masked: string;
  last: { who: string; when: string } | "never";
  left: number;
  /** Why this viewer may not, in words; null when they may. */
  refusal: string | null;
  action: FormAction;
}) {
  const t = useTranslations("people");
  const [shown, setShown] = useState<Revealed | null>(null);
  useEffect(() => {
    if (!shown) return;
    const tick = setTimeout(() => {
      setShown(shown.seconds > 1 ? { ...shown, seconds: shown.seconds - 1 } : null);
    }, 1000);
    return () => clearTimeout(tick);
  }, [shown]);
  const what = t(`field.${field}`);
  if (shown) {
    return (
      <p>
        <span className="select-all font-semibold">{shown.value}</span>
        <span role="timer" className="ml-2 text-support text-warn">
          {t("reveal.seconds", { seconds: shown.seconds })}
        </span>
      </p>
    );
  }
  return (
    <MaskedField masked={masked} what={what} last={last}>
      {refusal ? (
        <p className="text-support text-text-2">{refusal}</p>
      ) : (
        <ActionForm
          action={action}
          quiet
          label={what}
          className="flex flex-col gap-2"
          onDone={(state) => setShown(state.data as Revealed)}
        >
          <input type="hidden" name="personId" value={personId} />
          {submissionId ? <input type="hidden" name="submissionId" value={submissionId} /> : null}
          <input type="hidden" name="field" value={field} />
          <Field name="purpose" label={t("reveal.purpose")} required>
            <Select
              defaultValue={submissionId ? "check-submission" : undefined}
              options={revealPurposes.map((value) => ({ value, label: t(`reveal.purposeName.${value}`) }))}
            />
          </Field>
          <Field name="caseNumber" label={t("reveal.case")} hint={t("reveal.caseHint")} optional>
            <Input autoComplete="off" />
          </Field>
          <Field name="reason" label={t("reveal.reason")} hint={t("reveal.reasonHint")} required>
            <Textarea rows={2} />
          </Field>
          <p className="text-support text-text-2">{t("reveal.effect")}</p>
          <div className="flex flex-wrap items-center gap-2">
            <Submit>{t("reveal.submit")}</Submit>
            <span className="text-support text-text-3">{t("reveal.left", { count: left })}</span>
          </div>
        </ActionForm>
      )}
    </MaskedField>
  );
}
