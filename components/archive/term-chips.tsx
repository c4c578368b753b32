"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { withoutTerm } from "@/components/archive/rebuilt-query";
import { cn } from "@/components/ui/cn";
import { parseQuery } from "@/domain/archive/rules/search-query";

/** How a query was read, term by term: each can be taken off. Nothing where there is one plain term or none. */
export function TermChips({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useTranslations("archive.terms");
  const parsed = parseQuery(text);
  if ("problem" in parsed) return null;
  const { alternatives } = parsed;
  const terms = alternatives.flatMap(({ all, none }) => [...all, ...none]);
  if (terms.length < 2) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-1.5 text-support text-text-2">
      <span>{t("label")}</span>
      {alternatives.map((one, alternative) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: alternatives have no other name
        <Fragment key={alternative}>
          {alternative > 0 ? <span className="font-medium text-text">{t("or")}</span> : null}
          {(["all", "none"] as const).flatMap((list) =>
            one[list].map((term, index) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: the same term may stand twice
                key={`${list}${index}`}
                className={cn(
                  "inline-flex h-6 max-w-full items-center gap-1 rounded-badge border border-border-strong bg-surface pl-1.5 pointer-coarse:h-10",
                  list === "none" && "border-dashed",
                )}
              >
                {list === "none" ? <span className="text-text-3">{t("not")}</span> : null}
                <bdi className="truncate whitespace-pre text-text">{term}</bdi>
                <button
                  type="button"
                  aria-label={t("remove", { term })}
                  title={t("remove", { term })}
                  onClick={() => onChange(withoutTerm(alternatives, { alternative, list, index }))}
                  className="grid size-6 place-items-center rounded-badge hover:bg-surface-3 pointer-coarse:size-10"
                >
                  <X className="size-3" aria-hidden="true" />
                </button>
              </span>
            )),
          )}
        </Fragment>
      ))}
    </div>
  );
}
