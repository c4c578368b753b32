import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { chooseLocale } from "@/lib/i18n/preferences";
import { demoHere } from "@/lib/viewer";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PublicShell chooseLocale={chooseLocale} demo={await demoHere()}>
      {children}
    </PublicShell>
  );
}
