import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { chooseLocale } from "@/lib/i18n/preferences";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell chooseLocale={chooseLocale}>{children}</PublicShell>;
}
