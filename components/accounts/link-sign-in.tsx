"use client";

import { useTranslations } from "next-intl";
import { SignInTrouble } from "@/components/accounts/sign-in-trouble";
import { useFragmentToken } from "@/components/accounts/use-fragment-token";
import { useSignIn } from "@/components/accounts/use-sign-in";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";

/** Signs in by the link's token, at a press of the button: programs that preview links must not use it up. */
export function LinkSignIn() {
  const t = useTranslations("auth.link");
  const token = useFragmentToken();
  const { enter, sending, trouble } = useSignIn(undefined);
  return (
    <div className="flex flex-col gap-3">
      {trouble ? <SignInTrouble trouble={trouble} /> : null}
      {token === null ? <Banner tone="warn">{t("missing")}</Banner> : null}
      <Button
        variant="primary"
        size="touch"
        pending={sending}
        disabled={!token}
        onClick={() => token && void enter("link", { token })}
        className="w-full"
      >
        {t("submit")}
      </Button>
    </div>
  );
}
