"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";

/** A SHA-256 as `4be1 09c7 … d2`, with a button that copies all of it. */
export function ShortHash({ sha256 }: { sha256: string }) {
  const t = useTranslations("archive.talk");
  const [copied, setCopied] = useState(false);
  return (
    <span className="inline-flex items-center gap-0.5 whitespace-nowrap font-mono text-micro" title={sha256}>
      {t("hash")} {sha256.slice(0, 4)} {sha256.slice(4, 8)} … {sha256.slice(-2)}
      <button
        type="button"
        aria-label={t("copyHash")}
        title={t("copyHash")}
        className="inline-grid size-6 place-items-center rounded-badge hover:bg-surface-3 hover:text-text pointer-coarse:size-10"
        onClick={async () => {
          await navigator.clipboard.writeText(sha256);
          setCopied(true);
        }}
        onBlur={() => setCopied(false)}
      >
        {copied ? (
          <Check className="size-3 text-ok" aria-hidden="true" />
        ) : (
          <Copy className="size-3" aria-hidden="true" />
        )}
      </button>
      <span role="status" className="sr-only">
        {copied ? t("copied") : null}
      </span>
    </span>
  );
}
