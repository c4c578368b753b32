import { useTranslations } from "next-intl";

/** Says that nothing here is real. 28 px high, which full-height pages subtract (`--banner-h`). */
export function DemoBanner() {
  const t = useTranslations("shell");
  return (
    <aside className="flex h-7 items-center justify-center overflow-hidden bg-warn-soft px-4 text-center text-support text-warn">
      <p className="truncate">{t("demo")}</p>
    </aside>
  );
}
