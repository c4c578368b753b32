"use client";

import { Check, TextQuote } from "lucide-react";
import { useTranslations } from "next-intl";
import { sameQuote, useDraft } from "@/components/cases/decision-context";
import type { Quote } from "@/components/cases/decision-draft";
import { cn } from "@/components/ui/cn";

/** Chooses a message of the conversation as evidence of the decision. */
export function QuoteToggle({ quote, label }: { quote: Quote; label: string }) {
  const t = useTranslations("cases.talk");
  const state = useDraft();
  if (!state) return null;
  const { draft, change } = state;
  const chosen = draft.quotes.some((one) => sameQuote(one, quote));
  return (
    <button
      type="button"
      aria-pressed={chosen}
      aria-label={label}
      onClick={() =>
        change(({ quotes }) => ({
          quotes: chosen ? quotes.filter((one) => !sameQuote(one, quote)) : [...quotes, quote],
        }))
      }
      className={cn(
        "inline-flex h-6 items-center gap-1 rounded-badge px-1.5 text-micro transition-opacity pointer-coarse:h-10 pointer-coarse:px-2.5 [&_svg]:size-3",
        chosen
          ? "bg-accent-soft font-semibold text-accent inset-ring inset-ring-accent-line"
          : "text-text-2 hover:bg-surface-3 hover:text-text focus-visible:opacity-100 group-hover:opacity-100 pointer-fine:opacity-0",
      )}
    >
      {chosen ? <Check aria-hidden="true" /> : <TextQuote aria-hidden="true" />}
      {t(chosen ? "quoted" : "quote")}
    </button>
  );
}
