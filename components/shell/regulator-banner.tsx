import { Eye, Stamp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Directly under the page bar of every inspection page; cannot be dismissed. `document` is the order's number. */
export function RegulatorBanner({
  document,
  scope,
  until,
}: {
  document: ReactNode;
  /** Groups and time in words: 2 个群，2026-06-01 至 11-22. */
  scope?: ReactNode;
  until?: ReactNode;
}) {
  const t = useTranslations("shell.inspection");
  const part = "border-l border-control/40 pl-3";
  return (
    <section
      aria-label={t("readOnly")}
      data-inspection=""
      className="z-20 flex min-h-10 flex-wrap lg:sticky lg:top-11 items-center gap-x-3 gap-y-0.5 border-b border-border-strong bg-hold-soft px-4 py-1.5 text-hold"
    >
      <span className="flex items-center gap-2 font-semibold">
        <Stamp className="size-4" aria-hidden="true" />
        {t("readOnly")}
      </span>
      <span className={part}>
        {t("order")} <b className="font-semibold">{document}</b>
      </span>
      {scope ? <span className={part}>{t.rich("scope", { scope: () => scope })}</span> : null}
      {until ? <span className={part}>{t.rich("until", { until: () => until })}</span> : null}
      <span className="ml-auto flex items-center gap-1.5">
        <Eye className="size-4" aria-hidden="true" />
        {t("logged")}
      </span>
    </section>
  );
}
