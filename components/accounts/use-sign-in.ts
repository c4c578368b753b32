"use client";

import { useState } from "react";
import type { SignInRefusal } from "@/domain/accounts/vocabulary";

/** Why it did not work; `failed` when the server or the connection did. Seconds to wait when throttled. */
export interface SignInTrouble {
  code: SignInRefusal | "failed";
  seconds: number;
}

function troubleOf(error: string): SignInTrouble {
  const [code = "failed", seconds = "0"] = error.split(":");
  const known = ["wrong", "code-required", "code-wrong", "throttled", "link-invalid"] as const;
  return { code: known.find((name) => name === code) ?? "failed", seconds: Number(seconds) || 0 };
}

/** Asks the server to open a session; on success the sign-in page decides where the person belongs. */
export function useSignIn(callbackUrl: string | undefined) {
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<SignInTrouble | null>(null);

  async function enter(provider: "password" | "link", values: Record<string, string>): Promise<void> {
    if (sending) return;
    setSending(true);
    setTrouble(null);
    try {
      const { signIn } = await import("next-auth/react");
      const answer = await signIn(provider, { ...values, redirect: false });
      if (answer?.ok && !answer.error) {
        const query = callbackUrl ? `?${new URLSearchParams({ callbackUrl })}` : "";
        window.location.assign(`/sign-in${query}`);
        return;
      }
      setTrouble(troubleOf(answer?.error ?? "failed"));
    } catch {
      setTrouble({ code: "failed", seconds: 0 });
    }
    setSending(false);
  }

  return { enter, sending, trouble };
}
