import { useTranslations } from "next-intl";

/** First stop of the keyboard: past the navigation to the page. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-control bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:left-2 focus:top-2"
    >
      {t("skip")}
    </a>
  );
}
