"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";

/**
 * Text the server has already masked, with the eye that opens the form asking for purpose and reason. `children` is
 * that form; without it there is no eye. `last` says who saw it last and when.
 */
export function MaskedField({
  masked,
  what,
  last,
  children,
}: {
  masked: string;
  /** Name of the field, for the button: 身份证号. */
  what: string;
  last?: { who: string; when: string } | "never";
  children?: ReactNode;
}) {
  const t = useTranslations("common.masked");
  const [open, setOpen] = useState(false);
  const label = t(open ? "hide" : "reveal", { what });
  return (
    <div className="min-w-0">
      <div className="flex items-center justify-between gap-2">
        <span className="whitespace-nowrap">{masked}</span>
        {children ? (
          <button
            type="button"
            aria-label={label}
            title={label}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="inline-grid size-6 place-items-center rounded-badge text-text-2 hover:bg-surface-3 pointer-coarse:size-10"
          >
            {open ? <EyeOff className="size-4" aria-hidden="true" /> : <Eye className="size-4" aria-hidden="true" />}
          </button>
        ) : null}
      </div>
      {last ? (
        <p className="text-support text-text-3">{last === "never" ? t("neverRevealed") : t("lastRevealed", last)}</p>
      ) : null}
      {open ? (
        <div className="mt-2 rounded-control border border-border bg-surface p-3 shadow-e2">{children}</div>
      ) : null}
    </div>
  );
}
