"use client";

import { useTranslations } from "next-intl";
import { useContext, useId } from "react";
import type { SearchValues } from "@/components/archive/search-values";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/control-class";
import { FormAnswersContext } from "@/components/ui/form-context";

type Basis = NonNullable<SearchValues["basis"]>;

/** Why content is read: a case by its number, or a purpose in words. One of them is required. */
export function BasisFields({
  basis,
  onChange,
  inline = false,
}: {
  basis: Basis;
  onChange: (basis: Basis) => void;
  inline?: boolean;
}) {
  const t = useTranslations("archive.basis");
  const { fieldErrors, formId } = useContext(FormAnswersContext);
  const name = basis.kind === "case" ? "number" : "purpose";
  const problem = fieldErrors[`basis.${name}`] ?? fieldErrors["basis.kind"];
  const id = `${formId}-basis.${name}`;
  const kindName = useId();
  return (
    <div className={cn("flex gap-x-3 gap-y-1.5", inline ? "flex-wrap items-center" : "flex-col")}>
      <fieldset className="flex items-center gap-3">
        <legend className="sr-only">{t("title")}</legend>
        <span aria-hidden="true" className="text-support font-medium text-text-2">
          {t("title")}
        </span>
        {(["case", "purpose"] as const).map((kind) => (
          <label key={kind} className="flex min-h-6 items-center gap-1.5 pointer-coarse:min-h-10">
            <input
              type="radio"
              name={kindName}
              // Hidden fields post the basis: these belong to no form.
              form=""
              checked={basis.kind === kind}
              onChange={() => onChange({ ...basis, kind })}
              className="size-4 accent-accent"
            />
            {t(kind)}
          </label>
        ))}
      </fieldset>
      <div className={inline ? "min-w-56 flex-1" : undefined}>
        <label htmlFor={id} className="sr-only">
          {t(`${name}Label`)}
        </label>
        <input
          key={name}
          id={id}
          value={basis[name]}
          onChange={(event) => onChange({ ...basis, [name]: event.target.value })}
          placeholder={t(`${name}Hint`)}
          maxLength={name === "number" ? 40 : 500}
          autoComplete="off"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-error` : undefined}
          className={cn(controlClass, "h-[30px] pointer-coarse:h-10")}
        />
        {problem ? (
          <p id={`${id}-error`} className="mt-1 text-support text-danger">
            {problem}
          </p>
        ) : null}
      </div>
    </div>
  );
}
