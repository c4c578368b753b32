"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { SignInTrouble } from "@/components/accounts/sign-in-trouble";
import { useSignIn } from "@/components/accounts/use-sign-in";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { DemoLogin } from "@/lib/demo-logins";

/** Account, password and, where one is set up, the authenticator's code. In a demo its logins fill the form by one click. */
export function SignInForm({ callbackUrl, logins }: { callbackUrl?: string; logins: readonly DemoLogin[] }) {
  const t = useTranslations("auth");
  const { enter, sending, trouble } = useSignIn(callbackUrl);
  const [account, setAccount] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [asksCode, setAsksCode] = useState(false);
  const codeField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (trouble?.code === "code-required" || trouble?.code === "code-wrong") {
      setAsksCode(true);
      requestAnimationFrame(() => codeField.current?.focus());
    } else if (trouble?.code === "wrong") passwordField.current?.focus();
  }, [trouble]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void enter("password", asksCode ? { account, password, code } : { account, password });
  }

  return (
    <div className="flex flex-col gap-5">
      <form onSubmit={submit} className="flex flex-col gap-3" aria-label={t("signIn.title")}>
        {trouble ? <SignInTrouble trouble={trouble} /> : null}
        <Field name="account" label={t("signIn.account")} required>
          <Input
            value={account}
            onChange={(event) => setAccount(event.target.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            maxLength={64}
            className="h-9"
          />
        </Field>
        <Field name="password" label={t("signIn.password")} required>
          <Input
            ref={passwordField}
            type="password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoComplete="current-password"
            maxLength={200}
            className="h-9"
          />
        </Field>
        {asksCode ? (
          <Field name="code" label={t("signIn.code")} hint={t("signIn.codeHint")} required>
            <Input
              ref={codeField}
              value={code}
              onChange={(event) => setCode(event.target.value)}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={8}
              className="h-9 font-mono"
            />
          </Field>
        ) : null}
        <Button type="submit" variant="primary" size="touch" pending={sending} className="w-full">
          {t("signIn.submit")}
        </Button>
      </form>
      {logins.length > 0 ? (
        <DemoLogins
          logins={logins}
          onChoose={(login) => {
            setAccount(login.account);
            setPassword(login.password);
            setAsksCode(false);
            passwordField.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

function DemoLogins({ logins, onChoose }: { logins: readonly DemoLogin[]; onChoose: (login: DemoLogin) => void }) {
  const t = useTranslations("auth.demo");
  return (
    <section aria-labelledby="demo-logins" className="border-t border-border pt-4">
      <h2 id="demo-logins" className="font-semibold">
        {t("title")}
      </h2>
      <p className="mb-2 text-support text-text-2">{t("hint")}</p>
      <ul className="grid gap-1 sm:grid-cols-2">
        {logins.map((login) => (
          <li key={login.key}>
            <button
              type="button"
              onClick={() => onChoose(login)}
              className="w-full rounded-control border border-border px-2.5 py-1.5 text-left hover:bg-surface-3"
            >
              <span className="block font-medium">{login.label}</span>
              <span className="block select-all font-mono text-support text-text-2">{login.account}</span>
              <span className="block select-all font-mono text-support text-text-3">{login.password}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
