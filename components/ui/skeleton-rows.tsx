import { useTranslations } from "next-intl";

/** Plain outlines of rows for a first load; they appear after 300 ms and do not shimmer. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  const t = useTranslations("common");
  return (
    <div role="status" className="appear-late divide-y divide-border">
      <span className="sr-only">{t("loading")}</span>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} aria-hidden="true" className="flex h-[38px] items-center gap-4 px-3">
          <div className="h-2.5 w-1/4 rounded-badge bg-surface-3" />
          <div className="h-2.5 w-1/3 rounded-badge bg-surface-3" />
          <div className="ml-auto h-2.5 w-16 rounded-badge bg-surface-3" />
        </div>
      ))}
    </div>
  );
}
