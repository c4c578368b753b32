import type { ReactNode } from "react";
import { PERSON_NAV, permittedEntries } from "@/components/shell/navigation";
import { PersonShell } from "@/components/shell/person-shell";
import { ownUnread } from "@/domain/desk/queries/own-unread";
import { shellPreferences } from "@/lib/i18n/shell-preferences";
import { requestCtx } from "@/lib/page-ctx";
import { requireViewer } from "@/lib/viewer";

/** The pages of whoever is concerned by a finding or measure; a suspended manager keeps them. */
export default async function PersonLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer("person");
  return (
    <PersonShell
      viewer={viewer}
      counts={{ notices: (await ownUnread.ask(await requestCtx(), {})) || undefined }}
      entries={permittedEntries(PERSON_NAV, viewer.permissions)}
      preferences={await shellPreferences()}
    >
      {children}
    </PersonShell>
  );
}
