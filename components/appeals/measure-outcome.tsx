"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OutcomeMeasure } from "@/components/appeals/outcome-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { type MeasureResult, measureResults } from "@/domain/appeals/vocabulary";

/** What becomes of one measure beyond what follows from the findings. */
export function MeasureOutcome({
  index,
  measure,
  onChange,
}: {
  index: number;
  measure: OutcomeMeasure;
  onChange: () => void;
}) {
  const t = useTranslations("appeals");
  const [result, setResult] = useState<MeasureResult>("keep");
  const name = (part: string) => `measures.${index}.${part}`;
  const choose = (value: string) => {
    setResult(measureResults.find((one) => one === value) ?? "keep");
    requestAnimationFrame(onChange);
  };
  return (
    <div className="flex flex-col gap-2">
      <input type="hidden" name={name("measureId")} value={measure.id} />
      <RadioGroup
        name={name("result")}
        legend={measure.label}
        look="segmented"
        value={result}
        onChange={choose}
        choices={measureResults.map((value) => ({
          value,
          label: t(`result.${value}`),
          disabled: value === "shorten" && !measure.running,
        }))}
      />
      {result === "shorten" ? (
        <div className="border-l-2 border-border-strong pl-3">
          <Field name={name("endsAt")} label={t("page.endsAt")} required>
            <Input type="date" onChange={onChange} />
          </Field>
        </div>
      ) : null}
    </div>
  );
}
