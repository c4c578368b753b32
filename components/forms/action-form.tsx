"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import { type FormAction, type FormState, IDLE } from "@/components/forms/form-state";
import { FormSummary } from "@/components/forms/form-summary";
import { SendingContext } from "@/components/forms/submit";
import { FormAnswersContext } from "@/components/ui/form-context";
import { notify } from "@/components/ui/notify";

/**
 * A form around one server action. Works without script; with script it keeps what was typed whatever happens, moves the
 * focus to the summary when refused, says “done” in a toast, and cannot be sent twice at once.
 * A lost connection is told apart from a refusal: it is then unknown whether anything was saved.
 */
export function ActionForm({
  action,
  onDone,
  quiet = false,
  resetOnDone = false,
  label,
  className,
  children,
}: {
  action: FormAction;
  onDone?: (state: FormState) => void;
  /** No toast when done (the page itself shows the outcome). */
  quiet?: boolean;
  resetOnDone?: boolean;
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const t = useTranslations("common.form");
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [posted, post] = useActionState(action, IDLE);
  const [sent, setSent] = useState<FormState | null>(null);
  const [sending, startSending] = useTransition();
  const state = sent ?? posted;

  useEffect(() => {
    if (state.status === "refused" || state.status === "failed") summary.current?.focus();
  }, [state]);

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const submitter = event.nativeEvent.submitter;
    const data = new FormData(event.currentTarget, submitter);
    startSending(async () => {
      const next = await answer(data);
      setSent(next);
      if (next.status !== "done") return;
      if (!quiet) void notify(next.message ?? t("done"));
      if (resetOnDone) form.current?.reset();
      onDone?.(next);
    });
  }

  async function answer(data: FormData): Promise<FormState> {
    try {
      return await action(state, data);
    } catch (error) {
      unstable_rethrow(error);
      const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
      return { status: "failed", message: t("unknown"), reference: digest };
    }
  }

  const showSummary = state.status !== "done" || (sent === null && !quiet);
  return (
    <SendingContext value={sending}>
      <FormAnswersContext value={{ formId, fieldErrors: state.fieldErrors ?? {}, values: state.values ?? {} }}>
        <form
          ref={form}
          id={formId}
          action={post}
          onSubmit={send}
          aria-label={label}
          aria-busy={sending || undefined}
          className={className}
          noValidate
        >
          {showSummary ? <FormSummary ref={summary} state={state} formId={formId} /> : null}
          {children}
        </form>
      </FormAnswersContext>
    </SendingContext>
  );
}
