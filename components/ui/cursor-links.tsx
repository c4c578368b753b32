import { ArrowLeft, ArrowRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";

/** Foot of a list paged by key: a summary at the left, then newer and older. A missing href leaves its link out. */
export function CursorLinks({
  newerHref,
  olderHref,
  summary,
}: {
  newerHref?: string | null;
  olderHref?: string | null;
  summary?: ReactNode;
}) {
  const t = useTranslations("common.pages");
  if (!newerHref && !olderHref && !summary) return null;
  return (
    <nav aria-label={t("label")} className="flex min-h-10 flex-wrap items-center gap-2 px-3 py-1.5 text-support">
      {summary ? <div className="text-text-2">{summary}</div> : null}
      <div className="ml-auto flex gap-2">
        {newerHref ? (
          <Link href={newerHref} rel="prev" className={buttonClass({ size: "small" })}>
            <ArrowLeft className="size-3.5" aria-hidden="true" />
            {t("newer")}
          </Link>
        ) : null}
        {olderHref ? (
          <Link href={olderHref} rel="next" className={buttonClass({ size: "small" })}>
            {t("older")}
            <ArrowRight className="size-3.5" aria-hidden="true" />
          </Link>
        ) : null}
      </div>
    </nav>
  );
}
