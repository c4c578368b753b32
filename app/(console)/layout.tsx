import type { ReactNode } from "react";
import { ConsoleShell } from "@/components/shell/console-shell";
import { CONSOLE_NAV, permittedEntries } from "@/components/shell/navigation";
import { queueBadge } from "@/domain/desk/queries/queue-badge";
import { shellPreferences } from "@/lib/i18n/shell-preferences";
import { requestCtx } from "@/lib/page-ctx";
import { requireViewer } from "@/lib/viewer";

/** The staff's desk. Awaited above any Suspense, so that a refusal has its status. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer("staff");
  const hasQueue = viewer.permissions.includes("case.view-queue");
  return (
    <ConsoleShell
      viewer={viewer}
      counts={hasQueue ? { cases: await queueBadge.ask(await requestCtx(), {}) } : {}}
      entries={permittedEntries(CONSOLE_NAV, viewer.permissions)}
      home="/overview"
      accountHref="/settings/account"
      preferences={await shellPreferences()}
    >
      {children}
    </ConsoleShell>
  );
}
