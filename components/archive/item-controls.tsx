"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** Note on a message of a basket, and the way out of it. */
export function ItemControls({
  item,
  note,
  messageId,
  actions,
}: {
  item: string;
  note: string | null;
  messageId: string;
  actions: { note: FormAction; remove: FormAction };
}) {
  const t = useTranslations("archive.basket");
  return (
    <span className="flex items-center gap-1">
      <ConfirmDialogForm
        trigger={
          <Button size="small" variant="quiet">
            {t(note ? "editNote" : "writeNote")}
          </Button>
        }
        title={t("note")}
        action={actions.note}
        submitLabel={t("saveNote")}
      >
        <input type="hidden" name="item" value={item} />
        <Field name="note" label={t("note")} hint={t("noteHint")}>
          <Textarea rows={4} maxLength={500} defaultValue={note ?? ""} />
        </Field>
      </ConfirmDialogForm>
      <ActionForm action={actions.remove}>
        <input type="hidden" name="item" value={item} />
        <Submit size="small" variant="quiet" aria-label={t("remove", { message: messageId })}>
          {t("take")}
        </Submit>
      </ActionForm>
    </span>
  );
}
