import { Languages } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { DemoBanner } from "@/components/shell/demo-banner";
import { DisclosureMenu } from "@/components/shell/disclosure-menu";
import { type ChooseAction, LocaleChoices } from "@/components/shell/preference-forms";
import { SkipLink } from "@/components/shell/skip-link";
import { TopNav } from "@/components/shell/top-nav";
import { ButtonLink } from "@/components/ui/button-link";

/** Pages open to everyone: the report entry, the published rules, the figures; and sign-in (`bare`, without entries). */
export function PublicShell({
  chooseLocale,
  bare = false,
  demo = false,
  children,
}: {
  chooseLocale: ChooseAction;
  bare?: boolean;
  demo?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("shell");
  const items = bare
    ? []
    : [
        { href: "/report", label: t("public.report") },
        { href: "/rules", label: t("public.rules") },
        { href: "/transparency", label: t("public.transparency") },
      ];
  return (
    <div className="roomy flex min-h-dvh flex-col">
      <SkipLink />
      {demo ? <DemoBanner /> : null}
      <header className="border-b border-border bg-surface">
        <div className="mx-auto flex h-12 max-w-[1216px] items-center gap-4 px-3 md:px-4">
          <Brand href="/" />
          {items.length > 0 ? <TopNav items={items} label={t("navigation")} /> : null}
          <div className="ml-auto flex items-center gap-2">
            <DisclosureMenu
              label={t("language")}
              summary={<Languages className="size-4 text-text-2" aria-hidden="true" />}
            >
              <LocaleChoices action={chooseLocale} />
            </DisclosureMenu>
            {bare ? null : <ButtonLink href="/sign-in">{t("signIn")}</ButtonLink>}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[1216px] flex-1 p-3 outline-none md:p-4">
        {children}
      </main>
      {items.length > 0 ? (
        <footer className="border-t border-border px-4 py-3 md:hidden">
          <ul className="flex flex-wrap gap-x-4 gap-y-2">
            {items.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="link inline-block py-2">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </footer>
      ) : null}
    </div>
  );
}
