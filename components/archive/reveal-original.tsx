"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RevealedList } from "@/components/archive/revealed-list";
import type { RevealedVersion } from "@/components/archive/revealed-versions";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** The original of an edited or recalled message: closed until a reason is given, which is logged. */
export function RevealOriginal({ action, place }: { action: FormAction; place: Record<string, string> }) {
  const t = useTranslations("archive.reveal");
  const [versions, setVersions] = useState<RevealedVersion[] | null>(null);
  if (versions)
    return (
      <div className="mt-1">
        <RevealedList versions={versions} />
        <Button size="small" variant="quiet" onClick={() => setVersions(null)} className="mt-1">
          {t("hide")}
        </Button>
      </div>
    );
  return (
    <ConfirmDialogForm
      action={action}
      title={t("title")}
      footNote={t("note")}
      submitLabel={t("show")}
      onDone={(state) => setVersions(state.data as RevealedVersion[])}
      trigger={
        <Button size="small" icon={<Eye className="size-3.5" aria-hidden="true" />} className="mt-1">
          {t("ask")}
        </Button>
      }
    >
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name="reason" label={t("reason")} hint={t("reasonHint")} required>
        <Textarea rows={3} maxLength={500} />
      </Field>
    </ConfirmDialogForm>
  );
}
