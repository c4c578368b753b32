import type { ReactNode } from "react";
import { ConsoleShell } from "@/components/shell/console-shell";
import { OVERSIGHT_NAV, permittedEntries } from "@/components/shell/navigation";
import { shellPreferences } from "@/lib/i18n/shell-preferences";
import { requireViewer } from "@/lib/viewer";

/** Regulators' reading room: the same desk without anything that writes. The order's banner belongs to its pages. */
export default async function OversightLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer("regulator");
  return (
    <ConsoleShell
      viewer={viewer}
      entries={permittedEntries(OVERSIGHT_NAV, viewer.permissions)}
      home="/oversight"
      accountHref="/oversight/account"
      preferences={await shellPreferences()}
    >
      {children}
    </ConsoleShell>
  );
}
