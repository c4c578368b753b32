"use client";

import { type ReactNode, useContext } from "react";
import { cn } from "@/components/ui/cn";
import { FormAnswersContext } from "@/components/ui/form-context";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean; keyCap?: string };

/**
 * One of several, as native radio buttons in a fieldset (arrow keys, form data and no-script work by themselves).
 * `look="segmented"` draws them as one bar; choices out of range are disabled and struck.
 */
export function RadioGroup({
  name,
  legend,
  choices,
  defaultValue,
  value,
  onChange,
  look = "list",
  hideLegend = false,
  required = false,
}: {
  name: string;
  legend: ReactNode;
  choices: readonly Choice[];
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
  look?: "list" | "segmented";
  hideLegend?: boolean;
  required?: boolean;
}) {
  const { fieldErrors, values, formId } = useContext(FormAnswersContext);
  const problem = fieldErrors[name];
  const id = `${formId}-${name}`;
  const chosen = value === undefined ? undefined : value;
  const initial = values[name] ?? defaultValue;
  const segmented = look === "segmented";
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={problem ? `${id}-error` : undefined}
      aria-invalid={problem ? true : undefined}
      className="min-w-0 outline-none"
    >
      <legend className={cn("mb-1 text-support font-medium text-text-2", hideLegend && "sr-only")}>{legend}</legend>
      <div
        className={
          segmented
            ? "inline-flex max-w-full divide-x divide-border overflow-x-auto rounded-control border border-border-strong bg-surface"
            : "flex flex-col gap-1"
        }
      >
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={
              segmented
                ? cn(
                    "flex h-[26px] flex-1 items-center justify-center gap-1 whitespace-nowrap px-2.5 text-support text-text-2 has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-accent has-focus-visible:-outline-offset-2 has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:h-10",
                    choice.disabled ? "bg-surface-3 text-text-3 line-through" : "cursor-pointer hover:bg-surface-3",
                  )
                : cn("flex min-h-6 items-start gap-2 pointer-coarse:min-h-10", choice.disabled && "text-text-3")
            }
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              disabled={choice.disabled}
              required={required}
              {...(chosen === undefined
                ? { defaultChecked: initial === choice.value }
                : { checked: chosen === choice.value, onChange: () => onChange?.(choice.value) })}
              {...(chosen === undefined && onChange ? { onChange: () => onChange(choice.value) } : {})}
              className={
                segmented
                  ? "sr-only"
                  : "mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-control bg-surface checked:border-[5px] checked:border-accent disabled:bg-surface-3"
              }
            />
            <span className="min-w-0">
              {choice.label}
              {choice.hint ? <span className="block text-support text-text-3">{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {problem ? (
        <p id={`${id}-error`} className="mt-1 text-support text-danger">
          {problem}
        </p>
      ) : null}
    </fieldset>
  );
}
