"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { type FormAction, type FormState, IDLE } from "@/components/forms/form-state";
import { notify } from "@/components/ui/notify";

interface Decided {
  decisionId: string;
  approvalKind: "lead" | "legal" | null;
}

/** Submits a decision; says what became of it, with undo, and goes on to the next case where asked. */
export function useDecide({
  decide,
  undo,
  nextHref,
  onDone,
}: {
  decide: FormAction;
  undo: FormAction;
  nextHref: string;
  onDone: () => void;
}) {
  const t = useTranslations("cases.decide");
  const common = useTranslations("common.form");
  const router = useRouter();
  const [sending, startSending] = useTransition();
  const [state, setState] = useState<FormState>(IDLE);

  function submit(posted: object, goOn: boolean) {
    if (sending) return;
    startSending(async () => {
      const form = new FormData();
      form.set("$json", JSON.stringify(posted));
      const next: FormState = await decide(IDLE, form).catch(() => ({ status: "failed", message: common("unknown") }));
      setState(next);
      if (next.status !== "done") {
        // The newest version and what happened meanwhile; what was filled in stays.
        if (next.status === "refused") router.refresh();
        return;
      }
      onDone();
      const { decisionId, approvalKind } = next.data as Decided;
      if (!goOn && approvalKind === null) return;
      notify(t(approvalKind ? "doneSecond" : "done"), { label: t("undo"), onUndo: () => void takeBack(decisionId) });
      if (goOn) router.push(nextHref);
    });
  }

  async function takeBack(decisionId: string) {
    const form = new FormData();
    form.set("decisionId", decisionId);
    const answer = await undo(IDLE, form).catch(() => null);
    notify(answer?.status === "done" ? t("undone") : t("undoFailed"));
    router.refresh();
  }

  return { submit, sending, state, forget: () => setState(IDLE) };
}
