"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useContext, useEffect, useRef } from "react";
import { QueryProblem } from "@/components/archive/query-problem";
import { Submit } from "@/components/forms/submit";
import { cn } from "@/components/ui/cn";
import { FormAnswersContext } from "@/components/ui/form-context";
import { KeyCap } from "@/components/ui/key-cap";

/** The query field with its button; `/` goes to it. Says where a query cannot be read. */
export function QueryBox({
  text,
  onChange,
  focused,
}: {
  text: string;
  onChange: (text: string) => void;
  /** Begins with the focus. */
  focused: boolean;
}) {
  const t = useTranslations("archive.query");
  const { fieldErrors, values, formId } = useContext(FormAnswersContext);
  const problem = fieldErrors.text;
  const id = `${formId}-text`;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <div>
      <div
        className={cn(
          "flex h-10 items-center gap-2 rounded-control border bg-surface pl-3 pr-1.5 focus-within:outline-2 focus-within:outline-focus",
          problem ? "border-danger" : "border-accent",
        )}
      >
        <Search className="size-4 shrink-0 text-text-2" aria-hidden="true" />
        <label htmlFor={id} className="sr-only">
          {t("label")}
        </label>
        <input
          id={id}
          name="text"
          type="search"
          value={text}
          onChange={(event) => onChange(event.target.value)}
          placeholder={t("placeholder")}
          maxLength={2000}
          autoComplete="off"
          spellCheck={false}
          ref={field}
          data-search=""
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-error` : undefined}
          className="min-w-0 flex-1 bg-transparent text-message outline-none pointer-coarse:text-heading [&::-webkit-search-cancel-button]:hidden"
        />
        <KeyCap>/</KeyCap>
        <Submit>{t("submit")}</Submit>
      </div>
      {problem ? (
        <div className="mt-1">
          <p id={`${id}-error`} className="text-support text-danger">
            {problem}
          </p>
          <QueryProblem text={values.text ?? text} />
        </div>
      ) : null}
    </div>
  );
}
