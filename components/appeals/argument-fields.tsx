"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useContext, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAnswersContext } from "@/components/ui/form-context";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { disputedPoints } from "@/domain/appeals/vocabulary";

/** Arguments of one appeal, at most. */
const MOST = 8;

/** One or more arguments: what is disputed, and why. What was typed stays when the server refuses. */
export function ArgumentFields() {
  const t = useTranslations("appeals");
  const { values } = useContext(FormAnswersContext);
  const sent = Object.keys(values).filter((name) => /^arguments\.\d+\.disputes$/.test(name)).length;
  const [keys, setKeys] = useState(() => Array.from({ length: Math.max(1, sent) }, (_, i) => i));
  const options = disputedPoints.map((point) => ({
    value: point,
    label: `${t(`disputes.${point}`)}: ${t(`disputesHint.${point}`)}`,
  }));
  return (
    <div className="flex flex-col gap-4">
      {keys.map((key, index) => (
        <fieldset key={key} className="flex flex-col gap-2 border-l-2 border-border-strong pl-3">
          <legend className="sr-only">{t("form.argument", { index: index + 1 })}</legend>
          <div className="flex items-center justify-between gap-2" aria-hidden="true">
            <span className="font-semibold">{t("form.argument", { index: index + 1 })}</span>
          </div>
          <Field name={`arguments.${index}.disputes`} label={t("form.points")} required>
            <Select options={options} placeholder={t("form.choosePoint")} />
          </Field>
          <Field name={`arguments.${index}.words`} label={t("form.words")} hint={t("form.wordsHint")} required>
            <Textarea rows={5} maxLength={2000} />
          </Field>
          {keys.length > 1 ? (
            <div>
              <Button variant="quiet" onClick={() => setKeys(keys.filter((one) => one !== key))}>
                <X className="size-3.5" aria-hidden="true" />
                {t("form.removeArgument", { index: index + 1 })}
              </Button>
            </div>
          ) : null}
        </fieldset>
      ))}
      {keys.length < MOST ? (
        <div>
          <Button onClick={() => setKeys([...keys, Math.max(...keys) + 1])}>
            <Plus className="size-3.5" aria-hidden="true" />
            {t("form.addArgument")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
