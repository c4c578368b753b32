"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import type { FormState } from "@/components/forms/form-state";
import { Banner } from "@/components/ui/banner";

/** What became of the form, above its fields: takes the focus when something was refused and links to each field. */
export function FormSummary({ state, formId, ref }: { state: FormState; formId: string; ref: Ref<HTMLDivElement> }) {
  const t = useTranslations("common");
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
                <a className="link inline-block min-h-6 py-0.5" href={`#${formId}-${name}`}>
                  {problem}
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
