"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/control-class";

const BOX = cn(controlClass, "h-[30px] pointer-coarse:h-10");
const DAY_MS = 86_400_000;
/** Quick ranges, in days, today included. */
const RANGES = [1, 7, 30, 90] as const;

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

/** First and last day, both included, in Beijing; with the usual ranges at one press. */
export function DaysField({
  from,
  until,
  today,
  onChange,
}: {
  from: string;
  until: string;
  /** The day it is in Beijing, `2026-11-23`. */
  today: string;
  onChange: (days: { from?: string; until?: string }) => void;
}) {
  const t = useTranslations("archive.filter");
  const id = useId();
  const begin = (days: number) => new Date(Date.parse(today) - (days - 1) * DAY_MS).toISOString().slice(0, 10);
  return (
    <div className="grid grid-cols-2 gap-2">
      <fieldset className="col-span-2 flex flex-wrap gap-1.5">
        <legend className="sr-only">{t("ranges")}</legend>
        {RANGES.map((days) => {
          const chosen = from === begin(days) && until === today;
          return (
            <button
              key={days}
              type="button"
              aria-pressed={chosen}
              onClick={() => onChange({ from: begin(days), until: today })}
              className={cn(
                buttonClass({ size: "small" }),
                chosen && "border-accent-line bg-accent-soft font-semibold text-accent",
              )}
            >
              {days === 1 ? t("today") : t("lastDays", { days })}
            </button>
          );
        })}
      </fieldset>
      {(["from", "until"] as const).map((end) => (
        <div key={end}>
          <label htmlFor={`${id}-${end}`} className="mb-1 block text-support font-medium text-text-2">
            {t(end)}
          </label>
          <input
            id={`${id}-${end}`}
            type="date"
            value={end === "from" ? from : until}
            onChange={(event) => onChange({ [end]: event.target.value })}
            className={BOX}
          />
        </div>
      ))}
      <p className="col-span-2 text-support text-text-3">{t("daysHint")}</p>
    </div>
  );
}
