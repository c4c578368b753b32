"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, type Ref, useEffect, useState } from "react";
import { fieldOf } from "@/components/forms/field-of";
import type { FormState } from "@/components/forms/form-state";
import { Banner } from "@/components/ui/banner";

/**
 * What became of the form, above its fields: takes the focus when something was refused, names each field with its problem
 * and leads to it. The names are those on the page, so without script only the problems are listed.
 */
export function FormSummary({ state, formId, ref }: { state: FormState; formId: string; ref: Ref<HTMLDivElement> }) {
  const t = useTranslations("common");
  const [labels, setLabels] = useState<Record<string, string | null>>({});
  useEffect(() => {
    const names = Object.keys(state.fieldErrors ?? {});
    setLabels(Object.fromEntries(names.map((name) => [name, fieldOf(formId, name).label])));
  }, [state, formId]);

  function lead(event: MouseEvent, name: string) {
    const { control } = fieldOf(formId, name);
    if (!control) return;
    event.preventDefault();
    control.focus();
  }

  if (state.status === "idle") return null;
  if (state.status === "done") {
    return (
      <Banner tone="ok" role="status" className="mb-3">
        {state.message ?? t("form.done")}
      </Banner>
    );
  }
  const errors = Object.entries(state.fieldErrors ?? {});
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="mb-3 rounded-control">
      <Banner tone="danger" title={state.message ?? t(`form.${state.status}`)}>
        {errors.length > 0 ? (
          <ul aria-label={t("form.problems")} className="mt-0.5">
            {errors.map(([name, problem]) => (
              <li key={name}>
                <a
                  className="link inline-block min-h-6 py-0.5"
                  href={`#${formId}-${name}`}
                  onClick={(event) => lead(event, name)}
                >
                  {labels[name] ? t("form.problemOf", { label: labels[name], problem }) : problem}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {state.reference ? (
          <p className="mt-0.5 text-text-2">
            {t("reference")} <span className="select-all font-mono">{state.reference}</span>
          </p>
        ) : null}
      </Banner>
    </div>
  );
}
