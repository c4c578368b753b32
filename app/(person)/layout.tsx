import type { ReactNode } from "react";
import { PERSON_NAV, permittedEntries } from "@/components/shell/navigation";
import { PersonShell } from "@/components/shell/person-shell";
import { shellPreferences } from "@/lib/i18n/shell-preferences";
import { requireViewer } from "@/lib/viewer";

/** The pages of whoever is concerned by a finding or measure; a suspended manager keeps them. */
export default async function PersonLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer("person");
  return (
    <PersonShell
      viewer={viewer}
      entries={permittedEntries(PERSON_NAV, viewer.permissions)}
      preferences={await shellPreferences()}
    >
      {children}
    </PersonShell>
  );
}
