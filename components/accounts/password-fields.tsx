"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** A new password, typed twice. */
export function PasswordFields() {
  const t = useTranslations("auth.invitation");
  return (
    <>
      <Field name="password" label={t("password")} hint={t("passwordHint")} required>
        <Input type="password" autoComplete="new-password" maxLength={200} />
      </Field>
      <Field name="passwordAgain" label={t("again")} required>
        <Input type="password" autoComplete="new-password" maxLength={200} />
      </Field>
    </>
  );
}
