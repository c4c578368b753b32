"use client";

import { useTranslations } from "next-intl";
import type { SignInTrouble as Trouble } from "@/components/accounts/use-sign-in";
import { Banner } from "@/components/ui/banner";

/** Says why a sign-in did not work and what can be done. */
export function SignInTrouble({ trouble }: { trouble: Trouble }) {
  const t = useTranslations("auth.refusals");
  const minutes = Math.max(1, Math.ceil(trouble.seconds / 60));
  return (
    <Banner tone={trouble.code === "code-required" ? "info" : "danger"} role="alert">
      {t(trouble.code, { minutes })}
    </Banner>
  );
}
