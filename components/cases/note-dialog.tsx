"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** A note for colleagues; the key N opens it. */
export function NoteDialog({ caseId, action }: { caseId: string; action: FormAction }) {
  const t = useTranslations("cases");
  const button = useRef<HTMLButtonElement>(null);
  const shortcuts = useMemo(() => [{ key: "n", name: t("note.title"), run: () => button.current?.click() }], [t]);
  useShortcuts(shortcuts);
  return (
    <ConfirmDialogForm
      trigger={
        <Button ref={button} size="small" keyCap="N">
          {t("head.note")}
        </Button>
      }
      title={t("note.title")}
      action={action}
      submitLabel={t("note.submit")}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <Field name="text" label={t("note.label")} hint={t("note.hint")} required>
        <Textarea rows={4} maxLength={2000} />
      </Field>
    </ConfirmDialogForm>
  );
}
