"use client";

import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/forms/form-state";
import { RevealOnceForm } from "@/components/settings/reveal-once-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type Option, Select } from "@/components/ui/select";

/** Invites a staff member (with a role) or a regulator (with an organ) and shows the one-time link. */
export function InviteForm({ action, roles }: { action: FormAction; roles?: readonly Option[] }) {
  const t = useTranslations("settings");
  const title = roles ? t("accounts.inviteStaff") : t("accounts.inviteRegulator");
  return (
    <RevealOnceForm
      trigger={<Button variant="primary">{title}</Button>}
      title={title}
      hint={t("accounts.inviteHint")}
      action={action}
      submitLabel={t("accounts.invite")}
      what={t("reveal.link")}
    >
      <Field name="displayName" label={t("accounts.name")} required>
        <Input maxLength={60} autoComplete="off" />
      </Field>
      <Field name="loginName" label={t("accounts.loginName")} hint={t("accounts.loginNameHint")} required>
        <Input maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      {roles ? (
        <Field name="role" label={t("accounts.role")} required>
          <Select options={roles} />
        </Field>
      ) : (
        <Field name="organ" label={t("accounts.organ")} hint={t("accounts.organHint")} required>
          <Input maxLength={120} autoComplete="off" />
        </Field>
      )}
    </RevealOnceForm>
  );
}
