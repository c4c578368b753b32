"use client";

import { EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MarkedText } from "@/components/cases/marked-text";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** A recalled message stays closed until a reason is stated; the read and its reason are logged. */
export function RecalledMessage({
  caseId,
  messageId,
  action,
}: {
  caseId: string;
  messageId: string;
  action: FormAction;
}) {
  const t = useTranslations("cases.talk");
  const [text, setText] = useState<string | null>(null);
  if (text !== null) {
    return (
      <div className="border-l-2 border-border-strong pl-2">
        <p className="text-support text-text-2">{t("recalledShown")}</p>
        <p>
          <MarkedText text={text} />
        </p>
      </div>
    );
  }
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-text-2">
      <EyeOff className="size-3.5" aria-hidden="true" />
      {t("recalledKept")}
      <ConfirmDialogForm
        trigger={
          <button type="button" className="link min-h-6">
            {t("recalledAsk")}
          </button>
        }
        title={t("recalledTitle")}
        action={action}
        submitLabel={t("recalledShow")}
        footNote={t("recalledNote")}
        onDone={({ data }) => setText((data as { text: string }).text)}
      >
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="messageId" value={messageId} />
        <Field name="reason" label={t("recalledReason")} hint={t("recalledHint")} required>
          <Textarea rows={3} />
        </Field>
      </ConfirmDialogForm>
    </p>
  );
}
