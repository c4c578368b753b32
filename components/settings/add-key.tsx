"use client";

import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/forms/form-state";
import { RevealOnceForm } from "@/components/settings/reveal-once-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type Option, Select } from "@/components/ui/select";
import { keyScopes } from "@/domain/platforms/vocabulary";

/** Makes an API key of a platform with the scopes ticked, and shows it once. */
export function AddKey({ platforms, action }: { platforms: readonly Option[]; action: FormAction }) {
  const t = useTranslations("settings");
  return (
    <RevealOnceForm
      trigger={<Button>{t("platforms.addKey")}</Button>}
      title={t("platforms.addKey")}
      action={action}
      submitLabel={t("platforms.addKey")}
      what={t("reveal.key")}
    >
      <Field name="platformId" label={t("platforms.platform")} required>
        <Select options={platforms} />
      </Field>
      <Field name="label" label={t("platforms.keyLabel")} hint={t("platforms.labelHint")} required>
        <Input maxLength={60} />
      </Field>
      <fieldset>
        <legend className="mb-1 text-support font-medium text-text-2">{t("platforms.keyScopes")}</legend>
        {keyScopes.map((scope) => (
          <Checkbox key={scope} name="scopes[]" value={scope} label={t(`platforms.scopes.${scope}`)} defaultChecked />
        ))}
      </fieldset>
    </RevealOnceForm>
  );
}
