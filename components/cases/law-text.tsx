"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

/** The grounds of a category: the first in full, the others on request. */
export function LawText({ laws }: { laws: readonly string[] }) {
  const t = useTranslations("cases.decide");
  const [all, setAll] = useState(false);
  if (laws.length === 0) return null;
  return (
    <div className="mt-1 text-support text-text-2">
      {(all ? laws : laws.slice(0, 1)).map((law, index, shown) => (
        <p key={law}>
          {law}
          {laws.length > 1 && index === shown.length - 1 ? (
            <button type="button" className="link ml-1 min-h-6" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t("lawLess") : t("lawMore", { count: laws.length - 1 })}
            </button>
          ) : null}
        </p>
      ))}
    </div>
  );
}
