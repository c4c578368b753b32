"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PasswordFields } from "@/components/accounts/password-fields";
import { useFragmentToken } from "@/components/accounts/use-fragment-token";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";

/** Sets the password by an invitation or a password link, then says which account to sign in with. */
export function InvitationForm({ action }: { action: FormAction }) {
  const t = useTranslations("auth.invitation");
  const token = useFragmentToken();
  const [account, setAccount] = useState<string | null>(null);
  if (account !== null) {
    return (
      <Banner tone="ok" role="status" actions={<ButtonLink href="/sign-in">{t("toSignIn")}</ButtonLink>}>
        {t("done", { account })}
      </Banner>
    );
  }
  if (token === null) return <Banner tone="warn">{t("missing")}</Banner>;
  return (
    <ActionForm
      action={action}
      quiet
      label={t("title")}
      className="flex flex-col gap-3"
      onDone={(state) => setAccount((state.data as { loginName?: string } | undefined)?.loginName ?? "")}
    >
      <input type="hidden" name="token" value={token ?? ""} />
      <PasswordFields />
      <Submit size="touch" disabled={!token}>
        {t("submit")}
      </Submit>
    </ActionForm>
  );
}
