import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import { DemoBanner } from "@/components/shell/demo-banner";
import { JumpBox } from "@/components/shell/jump-box";
import type { NavEntry } from "@/components/shell/navigation";
import { Rail } from "@/components/shell/rail";
import { Seal } from "@/components/shell/seal";
import { ShellKeys } from "@/components/shell/shell-keys";
import { SkipLink } from "@/components/shell/skip-link";
import { type ShellPreferences, type ShellViewer, UserMenu } from "@/components/shell/user-menu";

/**
 * The desk: rail at the left, jump box and user menu at the right of the bar. Pages bring their own bar (PageBar) and
 * scroll with the document; full-height pages use the class `h-page` under the bar.
 */
export function ConsoleShell({
  viewer,
  entries,
  counts = {},
  home,
  accountHref,
  preferences,
  children,
}: {
  viewer: ShellViewer;
  /** Already filtered by permission. */
  entries: readonly NavEntry[];
  /** Waiting things by entry key, shown as a badge. */
  counts?: Record<string, number | undefined>;
  home: string;
  accountHref?: string;
  preferences: ShellPreferences;
  children: ReactNode;
}) {
  const t = useTranslations("shell");
  const items = entries.map(({ key, href, icon: Icon, foot }) => ({
    href,
    label: t(`nav.${key}` as "nav.overview"),
    icon: <Icon strokeWidth={1.6} aria-hidden="true" />,
    count: counts[key],
    foot,
  }));
  return (
    <div style={{ "--banner-h": viewer.demo ? "28px" : "0px" } as CSSProperties}>
      <SkipLink />
      {viewer.demo ? <DemoBanner /> : null}
      <div className="flex min-h-dvh">
        <Rail items={items} label={t("navigation")} home={home} homeLabel={t("title")} seal={<Seal />} />
        <div className="relative min-w-0 flex-1 pb-14 [--tools-width:112px] md:pb-0 lg:[--tools-width:296px] xl:[--tools-width:372px]">
          <header className="sticky top-0 z-30 h-0">
            <div className="absolute right-0 top-0 flex h-11 items-center gap-3 pr-4">
              <JumpBox
                targets={items.map(({ href, label, icon }) => ({ href, label, icon }))}
                words={{ open: t("jump.open"), search: t("jump.search"), none: t("jump.none"), pages: t("jump.pages") }}
              />
              <UserMenu viewer={viewer} preferences={preferences} accountHref={accountHref} />
            </div>
          </header>
          <main id="main" tabIndex={-1} className="min-w-0 outline-none">
            {children}
          </main>
        </div>
      </div>
      <ShellKeys />
    </div>
  );
}
