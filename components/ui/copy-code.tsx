"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";

/** A code to hand on (group code, case number) with a button that copies it. `what` names it: 群组识别编码. */
export function CopyCode({ code, what }: { code: string; what: string }) {
  const t = useTranslations("common.copy");
  const [copied, setCopied] = useState(false);
  const label = t("action", { what });
  return (
    <span className="inline-flex items-center gap-0.5 whitespace-nowrap">
      <span className="select-all">{code}</span>
      <button
        type="button"
        aria-label={label}
        title={label}
        className="relative z-1 inline-grid size-6 place-items-center rounded-badge text-text-3 hover:bg-surface-3 hover:text-text pointer-coarse:size-10"
        onClick={async () => {
          await navigator.clipboard.writeText(code);
          setCopied(true);
        }}
        onBlur={() => setCopied(false)}
      >
        {copied ? (
          <Check className="size-3.5 text-ok" aria-hidden="true" />
        ) : (
          <Copy className="size-3.5" aria-hidden="true" />
        )}
      </button>
      <span role="status" className="sr-only">
        {copied ? t("done") : null}
      </span>
    </span>
  );
}
