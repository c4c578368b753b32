import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Something failed: what, whether anything was saved, how to go on, and the number to quote. */
export function ErrorState({
  title,
  saved,
  reference,
  actions,
}: {
  title: ReactNode;
  /** Whether something was saved, in words; say “unknown” where it is. */
  saved?: ReactNode;
  reference?: string;
  actions?: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <div role="alert" className="mx-auto flex max-w-[520px] flex-col items-start gap-3 px-4 py-10">
      <h1 className="flex items-center gap-2 text-heading font-semibold">
        <TriangleAlert className="size-[18px] text-danger" aria-hidden="true" />
        {title}
      </h1>
      {saved ? <p className="text-text-2">{saved}</p> : null}
      {reference ? (
        <p className="text-support text-text-3">
          {t("reference")} <span className="select-all font-mono text-text-2">{reference}</span>
        </p>
      ) : null}
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
