import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { DemoBanner } from "@/components/shell/demo-banner";
import { LanguageSwitch } from "@/components/shell/language-switch";
import type { NavEntry } from "@/components/shell/navigation";
import { SkipLink } from "@/components/shell/skip-link";
import { TopNav } from "@/components/shell/top-nav";
import { type ShellPreferences, type ShellViewer, UserMenu } from "@/components/shell/user-menu";

/** The pages of whoever is concerned: a head with four entries, one column on a phone. */
export function PersonShell({
  viewer,
  entries,
  counts = {},
  preferences,
  children,
}: {
  viewer: ShellViewer;
  entries: readonly NavEntry[];
  counts?: Record<string, number | undefined>;
  preferences: ShellPreferences;
  children: ReactNode;
}) {
  const t = useTranslations("shell");
  const items = entries.map(({ key, href, icon: Icon }) => ({
    href,
    label: t(`nav.${key}` as "nav.overview"),
    icon: <Icon strokeWidth={1.6} aria-hidden="true" />,
    count: counts[key],
  }));
  return (
    <div className="roomy" style={{ "--banner-h": viewer.demo ? "28px" : "0px" } as CSSProperties}>
      <SkipLink />
      {viewer.demo ? <DemoBanner /> : null}
      <header className="border-b border-border bg-surface print:hidden">
        <div className="mx-auto flex h-12 max-w-[1216px] items-center gap-4 px-3 md:px-4">
          <Brand href="/my/standing" />
          <TopNav items={items} label={t("navigation")} />
          <div className="ml-auto flex items-center gap-3">
            <LanguageSwitch action={preferences.chooseLocale} />
            <UserMenu
              viewer={viewer}
              preferences={preferences}
              accountHref="/my/account"
              summary={<span className="text-support text-text-2">{viewer.displayName}</span>}
            />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-[1216px] p-3 pb-20 outline-none md:p-4 md:pb-8">
        {children}
      </main>
      <TopNav items={items} label={t("navigation")} foot />
    </div>
  );
}
