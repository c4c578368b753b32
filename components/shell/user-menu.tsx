import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DisclosureMenu } from "@/components/shell/disclosure-menu";
import { type ChooseAction, LocaleChoices, ThemeChoices } from "@/components/shell/preference-forms";
import { SignOutButton } from "@/components/shell/sign-out-button";
import { Avatar } from "@/components/ui/avatar";
import type { Theme } from "@/lib/i18n/theme";

/** What the shells know of who is signed in. */
export type ShellViewer = { kind: "staff" | "regulator" | "person"; role: string; displayName: string; demo: boolean };

/** Server actions and state that the layouts hand to the shells. */
export type ShellPreferences = { theme: Theme; chooseLocale: ChooseAction; chooseTheme: ChooseAction };

const ROW =
  "flex min-h-7 w-full items-center gap-2 rounded-badge px-2 py-1 text-left text-text hover:bg-surface-3 pointer-coarse:min-h-10";

/** Who is signed in, in which role; language, theme, account, sign out. */
export function UserMenu({
  viewer,
  preferences,
  accountHref,
  summary,
}: {
  viewer: ShellViewer;
  preferences: ShellPreferences;
  accountHref?: string;
  /** What stands in the bar beside the avatar. */
  summary?: ReactNode;
}) {
  const t = useTranslations("shell");
  const role = t.has(`roles.${viewer.role}` as "roles.lead") ? t(`roles.${viewer.role}` as "roles.lead") : viewer.role;
  return (
    <DisclosureMenu
      label={t("account", { name: viewer.displayName })}
      summary={
        <>
          {summary}
          <Avatar name={viewer.displayName} />
        </>
      }
    >
      <p className="px-2 pb-1 pt-1.5">
        <span className="block font-semibold">{viewer.displayName}</span>
        <span className="block text-support text-text-2">{role}</span>
      </p>
      <Rule />
      <LocaleChoices action={preferences.chooseLocale} />
      <ThemeChoices action={preferences.chooseTheme} current={preferences.theme} />
      <Rule />
      {accountHref ? (
        <Link href={accountHref} className={ROW}>
          {t("ownAccount")}
        </Link>
      ) : null}
      <SignOutButton label={t("signOut")} className={ROW} />
    </DisclosureMenu>
  );
}

function Rule() {
  return <div className="-mx-1 my-1 border-t border-border" />;
}
