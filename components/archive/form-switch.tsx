"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { SEARCH_FORMS, type SearchForm } from "@/domain/archive/vocabulary";

/** How texts are compared: traditional as simplified (繁简通检), or literally. What is searched is always shown. */
export function FormSwitch({ value, onChange }: { value: SearchForm; onChange: (form: SearchForm) => void }) {
  const t = useTranslations("archive.form");
  return (
    <fieldset className="inline-flex divide-x divide-border overflow-hidden rounded-control border border-border-strong bg-surface">
      <legend className="sr-only">{t("label")}</legend>
      {SEARCH_FORMS.map((form) => (
        <label
          key={form}
          title={t(`${form}Hint`)}
          className={cn(
            "flex h-[26px] cursor-pointer items-center px-2.5 text-support has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus pointer-coarse:h-10",
            value === form ? "bg-accent-soft font-semibold text-accent" : "text-text-2 hover:bg-surface-3",
          )}
        >
          <input
            type="radio"
            name="form"
            value={form}
            checked={value === form}
            onChange={() => onChange(form)}
            className="sr-only"
          />
          {t(form)}
        </label>
      ))}
    </fieldset>
  );
}
