"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OutcomeFinding } from "@/components/appeals/outcome-form";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { type FindingResult, findingResults } from "@/domain/appeals/vocabulary";
import { findingRoles, managerTiers, severities } from "@/domain/credit/vocabulary";

/** What becomes of one finding; a modification says what it reads from now on. */
export function FindingOutcome({
  index,
  finding,
  categories,
  onChange,
}: {
  index: number;
  finding: OutcomeFinding;
  categories: readonly { value: string; label: string }[];
  onChange: () => void;
}) {
  const t = useTranslations("appeals");
  const [result, setResult] = useState<FindingResult>("uphold");
  const name = (part: string) => `findings.${index}.${part}`;
  const group = finding.role === "group";
  // The fields of a modification come and go: the preview reads the form after they have.
  const choose = (value: string) => {
    setResult(findingResults.find((one) => one === value) ?? "uphold");
    requestAnimationFrame(onChange);
  };
  return (
    <div className="flex flex-col gap-2">
      <input type="hidden" name={name("findingId")} value={finding.id} />
      <RadioGroup
        name={name("result")}
        legend={finding.label}
        look="segmented"
        value={result}
        onChange={choose}
        choices={findingResults.map((value) => ({
          value,
          label: t(`result.${value}`),
          disabled: group && value === "modify",
        }))}
      />
      {result === "modify" ? (
        <div className="grid gap-2 border-l-2 border-border-strong pl-3 md:grid-cols-2">
          <Field name={name("category")} label={t("page.category")}>
            <Select options={categories} defaultValue={finding.category} onChange={onChange} />
          </Field>
          <Field name={name("severity")} label={t("page.severity")}>
            <Select
              options={severities.map((value) => ({ value, label: value }))}
              defaultValue={finding.severity}
              onChange={onChange}
            />
          </Field>
          <Field name={name("role")} label={t("page.roleField")}>
            <Select
              options={findingRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
              defaultValue={finding.role}
              onChange={onChange}
            />
          </Field>
          <Field name={name("tier")} label={t("page.tierField")}>
            <Select
              options={[...managerTiers, "none" as const].map((value) => ({ value, label: t(`tier.${value}`) }))}
              defaultValue={finding.tier ?? "none"}
              onChange={onChange}
            />
          </Field>
        </div>
      ) : null}
    </div>
  );
}
