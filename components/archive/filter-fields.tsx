"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/control-class";
import { MESSAGE_KINDS, type MessageKind } from "@/domain/archive/vocabulary";

const BOX = cn(controlClass, "h-[30px] pointer-coarse:h-10");

/** Displayed codes, several with blanks between. */
export function CodesField({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-support font-medium text-text-2">
        {label}
      </label>
      <input
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        className={cn(BOX, "font-mono")}
      />
      <p id={`${id}-hint`} className="mt-1 text-support text-text-3">
        {hint}
      </p>
    </div>
  );
}

/** Kinds of message, any number of them. */
export function KindsField({ value, onChange }: { value: MessageKind[]; onChange: (kinds: MessageKind[]) => void }) {
  const t = useTranslations("archive");
  return (
    <fieldset className="grid grid-cols-2 gap-x-4 gap-y-1">
      <legend className="mb-1 text-support font-medium text-text-2">{t("filter.kinds")}</legend>
      {MESSAGE_KINDS.map((kind) => (
        <label key={kind} className="flex min-h-6 items-center gap-2 pointer-coarse:min-h-10">
          <input
            type="checkbox"
            checked={value.includes(kind)}
            onChange={(event) =>
              onChange(MESSAGE_KINDS.filter((one) => (one === kind ? event.target.checked : value.includes(one))))
            }
            className="size-4 accent-accent"
          />
          {t(`kind.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** First and last day, both included, in Beijing. */
export function DaysField({
  from,
  until,
  onChange,
}: {
  from: string;
  until: string;
  onChange: (days: { from?: string; until?: string }) => void;
}) {
  const t = useTranslations("archive.filter");
  const id = useId();
  return (
    <div className="grid grid-cols-2 gap-2">
      <div>
        <label htmlFor={`${id}-from`} className="mb-1 block text-support font-medium text-text-2">
          {t("from")}
        </label>
        <input
          id={`${id}-from`}
          type="date"
          value={from}
          onChange={(event) => onChange({ from: event.target.value })}
          className={BOX}
        />
      </div>
      <div>
        <label htmlFor={`${id}-until`} className="mb-1 block text-support font-medium text-text-2">
          {t("until")}
        </label>
        <input
          id={`${id}-until`}
          type="date"
          value={until}
          onChange={(event) => onChange({ until: event.target.value })}
          className={BOX}
        />
      </div>
      <p className="col-span-2 text-support text-text-3">{t("daysHint")}</p>
    </div>
  );
}
