"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import type { CategoryChoice } from "@/components/cases/decision-draft";
import { SeverityChoice } from "@/components/cases/severity-choice";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Severity } from "@/domain/credit/vocabulary";

/** Corrects category and severity of an open case; its deadline follows. The key E opens it. */
export function ReclassifyDialog({
  caseId,
  version,
  category,
  severity,
  categories,
  action,
}: {
  caseId: string;
  version: number;
  category: string;
  severity: Severity;
  categories: readonly CategoryChoice[];
  action: FormAction;
}) {
  const t = useTranslations("cases");
  const button = useRef<HTMLButtonElement>(null);
  const [code, setCode] = useState(category);
  const [level, setLevel] = useState(severity);
  const chosen = categories.find((one) => one.code === code);
  const shortcuts = useMemo(() => [{ key: "e", name: t("reclassify.title"), run: () => button.current?.click() }], [t]);
  useShortcuts(shortcuts);
  return (
    <ConfirmDialogForm
      trigger={
        <Button ref={button} size="small" keyCap="E">
          {t("head.escalate")}
        </Button>
      }
      title={t("reclassify.title")}
      action={action}
      submitLabel={t("reclassify.submit")}
      footNote={t("reclassify.effect")}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="version" value={version} />
      <Field name="category" label={t("reclassify.category")} required layout="beside">
        <Select
          value={code}
          onChange={(event) => {
            setCode(event.target.value);
            const next = categories.find((one) => one.code === event.target.value);
            if (next) setLevel(next.usual);
          }}
          options={categories.map(({ code: value, name }) => ({ value, label: `${value} ${name}` }))}
        />
      </Field>
      <Field name="severity" label={t("reclassify.severity")} required layout="beside">
        <SeverityChoice
          from={chosen?.from ?? "S1"}
          to={chosen?.to ?? "S5"}
          value={level}
          onChange={setLevel}
          name="severity"
          legend={t("reclassify.severity")}
        />
      </Field>
      <Field name="reason" label={t("reclassify.reason")} required layout="beside">
        <Textarea rows={3} maxLength={500} />
      </Field>
    </ConfirmDialogForm>
  );
}
