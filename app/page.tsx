import { redirect } from "next/navigation";
import { Landing } from "@/components/publicpages/landing";
import { PublicShell } from "@/components/shell/public-shell";
import { env } from "@/lib/env";
import { chooseLocale } from "@/lib/i18n/preferences";
import { landing } from "@/lib/landing";
import { demoHere, getViewer } from "@/lib/viewer";

/** The entry: whoever is signed in goes on to the own shell, everybody else sees what can be done without. */
export default async function EntryPage() {
  const viewer = await getViewer();
  if (viewer) redirect(landing(viewer, undefined));
  return (
    <PublicShell chooseLocale={chooseLocale} demo={await demoHere()}>
      <Landing provider={env().QUNJIAN_PROVIDER_NAME} />
    </PublicShell>
  );
}
