"use client";

import { useTranslations } from "next-intl";
import { daysOf, endOf, mostSuspensionDays, type SuspensionTerms } from "@/components/measures/suspension-terms";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { formatDate } from "@/lib/format";

const PRESETS = [1, 3, 7, 15, 30];

/** How long: usual lengths at a press, any number by hand, and the date it comes to. */
export function SuspensionDays({
  terms,
  typed,
  onType,
}: {
  terms: SuspensionTerms;
  typed: string;
  onType: (days: string) => void;
}) {
  const t = useTranslations("measures.suspend");
  const days = daysOf(typed);
  const running = terms.runningUntil && days !== null && endOf(terms, days) < new Date(terms.runningUntil).getTime();
  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5">
        {PRESETS.map((preset) => (
          <Button
            key={preset}
            aria-pressed={days === preset}
            className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent"
            onClick={() => onType(String(preset))}
          >
            {t("preset", { days: preset })}
          </Button>
        ))}
        <Field name="days" label={t("daysLabel")} hideLabel className="w-20">
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={mostSuspensionDays}
            value={typed}
            onChange={(event) => onType(event.target.value)}
          />
        </Field>
        <span role="status" className={days === null ? "text-danger" : "font-semibold"}>
          {days === null
            ? t("daysOutside")
            : t("end", {
                end: formatDate(endOf(terms, days)),
                from: days > terms.aloneUpToDays ? "approval" : "delivery",
              })}
        </span>
      </div>
      <p className="mt-1 text-support text-text-3">{t("daysHint", { most: terms.aloneUpToDays })}</p>
      {running && terms.runningUntil ? (
        <p className="mt-1 text-support text-text-2">{t("running", { until: formatDate(terms.runningUntil) })}</p>
      ) : null}
    </>
  );
}
