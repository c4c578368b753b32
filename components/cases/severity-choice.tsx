"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Severity, severities, severityRank } from "@/domain/credit/vocabulary";

/** S1 to S5 as one bar; what the category does not allow is disabled and struck. */
export function SeverityChoice({
  from,
  to,
  value,
  onChange,
  name,
  legend,
}: {
  from: Severity;
  to: Severity;
  value: Severity;
  onChange: (severity: Severity) => void;
  name: string;
  legend: string;
}) {
  const t = useTranslations("common.severity");
  return (
    <RadioGroup
      name={name}
      legend={legend}
      hideLegend
      look="segmented"
      value={value}
      onChange={(chosen) => onChange(chosen as Severity)}
      choices={severities.map((severity) => ({
        value: severity,
        label: severity === value ? `${severity} ${t(severity)}` : severity,
        disabled: severityRank(severity) < severityRank(from) || severityRank(severity) > severityRank(to),
      }))}
    />
  );
}
