"use client";

import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/forms/form-state";
import { RevealOnceForm } from "@/components/settings/reveal-once-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type Option, Select } from "@/components/ui/select";

/** Adds an endpoint of a platform and shows its signing secret once. */
export function AddEndpoint({ platforms, action }: { platforms: readonly Option[]; action: FormAction }) {
  const t = useTranslations("settings");
  return (
    <RevealOnceForm
      trigger={<Button variant="primary">{t("webhooks.add")}</Button>}
      title={t("webhooks.add")}
      hint={t("webhooks.addHint")}
      action={action}
      submitLabel={t("webhooks.add")}
      what={t("reveal.secret")}
    >
      <Field name="platformId" label={t("platforms.platform")} required>
        <Select options={platforms} />
      </Field>
      <Field name="url" label={t("webhooks.url")} hint={t("webhooks.urlHint")} required>
        <Input type="url" maxLength={500} placeholder="https://" />
      </Field>
    </RevealOnceForm>
  );
}
