"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useContext } from "react";
import { cn } from "@/components/ui/cn";
import { FieldContext, FormAnswersContext } from "@/components/ui/form-context";

/**
 * Label, hint and error around one control (Input, Textarea, Select). Inside an ActionForm the error and the typed value
 * of `name` come from the server's answer; outside, give `error`.
 */
export function Field({
  name,
  label,
  hint,
  error,
  required = false,
  optional = false,
  hideLabel = false,
  layout = "stacked",
  className,
  children,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** Says 选填 after the label. */
  optional?: boolean;
  hideLabel?: boolean;
  /** `beside` puts the label in a 72 px column, as dialogs do. */
  layout?: "stacked" | "beside";
  className?: string;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  const answers = useContext(FormAnswersContext);
  const id = `${answers.formId}-${name}`;
  const problem = error ?? answers.fieldErrors[name];
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = problem ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  const beside = layout === "beside";
  return (
    <FieldContext value={{ id, name, describedBy, invalid: Boolean(problem), required, typed: answers.values[name] }}>
      <div className={cn("min-w-0", beside && "md:grid md:grid-cols-[72px_minmax(0,1fr)] md:gap-x-2", className)}>
        <label
          htmlFor={id}
          className={cn(
            "mb-1 block text-support font-medium text-text-2",
            beside && "md:mb-0 md:leading-[30px]",
            hideLabel && "sr-only",
          )}
        >
          {label}
          {optional ? (
            <span data-aside className="ml-1 font-normal text-text-3">
              {t("optional")}
            </span>
          ) : null}
        </label>
        <div className="min-w-0">
          {children}
          {problem ? (
            <p id={errorId} className="mt-1 flex gap-1 text-support text-danger">
              <TriangleAlert className="mt-[3px] size-3 shrink-0" aria-hidden="true" />
              {problem}
            </p>
          ) : null}
          {hint ? (
            <p id={hintId} className="mt-1 text-support text-text-3">
              {hint}
            </p>
          ) : null}
        </div>
      </div>
    </FieldContext>
  );
}
