"use client";

import { useTranslations } from "next-intl";
import { PasswordFields } from "@/components/accounts/password-fields";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Sets or changes the own password; who has no account name yet chooses one. */
export function OwnPassword({
  hasPassword,
  loginName,
  action,
}: {
  hasPassword: boolean;
  loginName: string | null;
  action: FormAction;
}) {
  const t = useTranslations("settings");
  const label = hasPassword ? t("own.changePassword") : t("own.setPassword");
  return (
    <ConfirmDialogForm trigger={<Button>{label}</Button>} title={label} action={action} submitLabel={label}>
      <p className="text-text-2">{t("own.changePasswordHint")}</p>
      {loginName === null ? (
        <Field name="loginName" label={t("own.chooseLoginName")} hint={t("accounts.loginNameHint")} required>
          <Input maxLength={64} autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Field>
      ) : null}
      {hasPassword ? (
        <Field name="currentPassword" label={t("own.current")} required>
          <Input type="password" autoComplete="current-password" maxLength={200} />
        </Field>
      ) : null}
      <PasswordFields />
    </ConfirmDialogForm>
  );
}
