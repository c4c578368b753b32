"use client";

import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Banner } from "@/components/ui/banner";

/** Asks how far a report has come; the answer, already in words, stands under the form. */
export function FollowForm({ action, label, children }: { action: FormAction; label: string; children: ReactNode }) {
  const [answer, setAnswer] = useState<string | null>(null);
  return (
    <>
      <ActionForm
        action={action}
        label={label}
        quiet
        className="flex flex-col gap-4"
        onDone={({ message }) => setAnswer(message ?? null)}
      >
        {children}
      </ActionForm>
      <div role="status">{answer ? <Banner>{answer}</Banner> : null}</div>
    </>
  );
}
