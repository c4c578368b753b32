"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Registers a platform. */
export function AddPlatform({ action }: { action: FormAction }) {
  const t = useTranslations("settings.platforms");
  return (
    <ConfirmDialogForm
      trigger={<Button variant="primary">{t("add")}</Button>}
      title={t("add")}
      action={action}
      submitLabel={t("add")}
    >
      <p className="text-text-2">{t("addHint")}</p>
      <Field name="code" label={t("code")} hint={t("codeHint")} required>
        <Input maxLength={32} autoCapitalize="none" spellCheck={false} className="font-mono" />
      </Field>
      <Names />
    </ConfirmDialogForm>
  );
}

/** Gives a platform other names. */
export function RenamePlatform({
  platform,
  action,
}: {
  platform: { id: string; code: string; nameZh: string; nameEn: string };
  action: FormAction;
}) {
  const t = useTranslations("settings.platforms");
  return (
    <ConfirmDialogForm
      trigger={
        <Button size="small" className="relative z-1">
          {t("rename")}
        </Button>
      }
      title={t("rename")}
      note={platform.code}
      action={action}
      submitLabel={t("rename")}
    >
      <input type="hidden" name="platformId" value={platform.id} />
      <Names nameZh={platform.nameZh} nameEn={platform.nameEn} />
    </ConfirmDialogForm>
  );
}

function Names({ nameZh, nameEn }: { nameZh?: string; nameEn?: string }) {
  const t = useTranslations("settings.platforms");
  return (
    <>
      <Field name="nameZh" label={t("nameZh")} required>
        <Input maxLength={60} defaultValue={nameZh} />
      </Field>
      <Field name="nameEn" label={t("nameEn")} required>
        <Input maxLength={60} defaultValue={nameEn} />
      </Field>
    </>
  );
}
