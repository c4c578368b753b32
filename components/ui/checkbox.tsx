"use client";

import { Check } from "lucide-react";
import { type ComponentProps, type ReactNode, useContext } from "react";
import { cn } from "@/components/ui/cn";
import { FormAnswersContext } from "@/components/ui/form-context";

/** A checkbox with its label (or `aria-label`). Its error in an ActionForm comes by `name`. */
export function Checkbox({
  label,
  hint,
  className,
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { label?: ReactNode; hint?: ReactNode }) {
  const { fieldErrors, values, formId } = useContext(FormAnswersContext);
  const problem = rest.name ? fieldErrors[rest.name] : undefined;
  const id = rest.id ?? (rest.name ? `${formId}-${rest.name}${rest.value ? `-${rest.value}` : ""}` : undefined);
  const typed = rest.name && Object.keys(values).length > 0 && !("checked" in rest);
  const noteId = problem || hint ? `${id}-note` : undefined;
  return (
    <span className={cn("flex flex-col", className)}>
      <label className="flex min-h-6 items-start gap-2 pointer-coarse:min-h-10 pointer-coarse:items-center">
        <span className="relative mt-0.5 grid size-4 shrink-0 place-items-center">
          <input
            {...rest}
            id={id}
            type="checkbox"
            aria-invalid={problem ? true : undefined}
            aria-describedby={noteId}
            {...(typed ? { defaultChecked: (rest.name as string) in values } : {})}
            className="peer absolute inset-0 size-4 appearance-none rounded-badge border border-control bg-surface checked:border-accent checked:bg-accent disabled:bg-surface-3 aria-invalid:border-danger"
          />
          <Check
            className="pointer-events-none relative hidden size-3 text-on-accent peer-checked:block"
            strokeWidth={3}
            aria-hidden="true"
          />
        </span>
        {label ? <span className="min-w-0">{label}</span> : null}
      </label>
      {noteId ? (
        <span id={noteId} className={cn("pl-6 text-support", problem ? "text-danger" : "text-text-3")}>
          {problem ?? hint}
        </span>
      ) : null}
    </span>
  );
}
