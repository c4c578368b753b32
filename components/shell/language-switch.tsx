import { Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ChooseAction } from "@/components/shell/preference-forms";
import { LOCALES } from "@/lib/i18n/locales";

/** The other language, named in itself; works without script. */
export function LanguageSwitch({ action }: { action: ChooseAction }) {
  const t = useTranslations("shell");
  const current = useLocale();
  const other = LOCALES.find((locale) => locale !== current) ?? current;
  return (
    <form action={action} className="hidden md:block">
      <button
        type="submit"
        name="locale"
        value={other}
        lang={other}
        className="flex min-h-7 items-center gap-1.5 rounded-control px-1 text-text-2 hover:text-text"
      >
        <Languages className="size-4" aria-hidden="true" />
        {t(`locales.${other}`)}
      </button>
    </form>
  );
}
