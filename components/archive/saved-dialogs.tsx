"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Gives a saved search another name. */
export function SavedRename({ id, name, action }: { id: string; name: string; action: FormAction }) {
  const t = useTranslations("archive.saved");
  return (
    <ConfirmDialogForm
      trigger={
        <Button size="small" variant="quiet">
          {t("rename")}
        </Button>
      }
      title={t("renameTitle")}
      action={action}
      submitLabel={t("renameNow")}
    >
      <input type="hidden" name="id" value={id} />
      <Field name="name" label={t("name")} required>
        <Input defaultValue={name} maxLength={60} autoComplete="off" />
      </Field>
    </ConfirmDialogForm>
  );
}

/** Takes a saved search away for good. */
export function SavedDelete({ id, name, action }: { id: string; name: string; action: FormAction }) {
  const t = useTranslations("archive.saved");
  return (
    <ConfirmDialogForm
      trigger={
        <Button size="small" variant="quiet">
          {t("delete")}
        </Button>
      }
      title={t("deleteTitle", { name })}
      action={action}
      submitLabel={t("deleteNow")}
      danger
    >
      <input type="hidden" name="id" value={id} />
      <p>{t("deleteText")}</p>
    </ConfirmDialogForm>
  );
}
