import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { LOCALES } from "@/lib/i18n/locales";
import { THEMES, type Theme } from "@/lib/i18n/theme";

/** Server action of a small form that keeps a choice. */
export type ChooseAction = (form: FormData) => Promise<void>;

const ROW =
  "flex min-h-7 w-full items-center gap-2 rounded-badge px-2 py-1 text-left hover:bg-surface-3 pointer-coarse:min-h-10";

/** Language choices as submit buttons; each language is named in itself. */
export function LocaleChoices({ action }: { action: ChooseAction }) {
  const t = useTranslations("shell");
  const current = useLocale();
  return (
    <form action={action}>
      <p className="px-2 pb-0.5 pt-1.5 text-support text-text-3">{t("language")}</p>
      {LOCALES.map((locale) => (
        <button
          type="submit"
          key={locale}
          name="locale"
          value={locale}
          lang={locale}
          className={ROW}
          aria-pressed={locale === current}
        >
          {t(`locales.${locale}`)}
          {locale === current ? <Check className="ml-auto size-3.5 text-accent" aria-hidden="true" /> : null}
        </button>
      ))}
    </form>
  );
}

/** Light, dark, or as the system says. */
export function ThemeChoices({ action, current }: { action: ChooseAction; current: Theme }) {
  const t = useTranslations("shell");
  return (
    <form action={action}>
      <p className="px-2 pb-0.5 pt-1.5 text-support text-text-3">{t("theme")}</p>
      {THEMES.map((theme) => (
        <button type="submit" key={theme} name="theme" value={theme} className={ROW} aria-pressed={theme === current}>
          {t(`themes.${theme}`)}
          {theme === current ? <Check className="ml-auto size-3.5 text-accent" aria-hidden="true" /> : null}
        </button>
      ))}
    </form>
  );
}
