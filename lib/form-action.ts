import { revalidatePath } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { FormAction, FormState } from "@/components/forms/form-state";
import type { Command } from "@/domain/command/define-command";
import { DomainError } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { errorText } from "./error-text";
import { errorFacts, log } from "./log";
import { requestCtx } from "./page-ctx";
import { readForm, typedValues } from "./read-form";

interface Adaptation<Schema extends z.ZodType, Result> {
  /** An input that parses: the access tests post it as every role. */
  sample: z.input<Schema>;
  /** Paths to render anew when done. */
  revalidate?: readonly string[] | ((result: Result) => readonly string[]);
  /** Where to go when done. */
  redirect?: (result: Result) => string;
  /** What the form is told when done; by default the result is kept on the server. */
  data?: (result: Result) => unknown;
  /** Key of the text shown when done, `namespace.key`; by default common.form.done. */
  doneText?: string;
}

/** A server action with what it adapts, for the access tests. */
export type AdaptedAction = FormAction & { adapts: { command: string; sample: unknown } };

/** The one-line adapter from a posted form to a command. Expected errors come back as text, others as a reference. */
export function formAction<Schema extends z.ZodType, Result>(
  command: Command<Schema, Result>,
  adaptation: Adaptation<Schema, Result>,
): AdaptedAction {
  const action = async (_previous: FormState, form: FormData): Promise<FormState> => {
    const values = typedValues(form);
    let target: string | null = null;
    let done: FormState = { status: "done" };
    try {
      const ctx = await requestCtx();
      const result = await command.execute(ctx, readForm(form) as z.input<Schema>);
      const paths = adaptation.revalidate;
      for (const path of typeof paths === "function" ? paths(result) : (paths ?? [])) revalidatePath(path);
      target = adaptation.redirect?.(result) ?? null;
      done = { status: "done", message: await doneText(adaptation.doneText), data: adaptation.data?.(result) };
    } catch (error) {
      unstable_rethrow(error);
      return refusal(error, command.name, values);
    }
    if (target) redirect(target);
    return done;
  };
  return Object.assign(action, { adapts: { command: command.name, sample: adaptation.sample } });
}

async function doneText(key: string | undefined): Promise<string | undefined> {
  if (!key) return undefined;
  const t = (await getTranslations()) as unknown as (key: string) => string;
  return t(key);
}

async function refusal(error: unknown, name: string, values: Record<string, string>): Promise<FormState> {
  if (error instanceof DomainError && error.code !== "internal") {
    const { message, fields } = await errorText(error);
    return { status: "refused", code: error.reason, message, fieldErrors: fields, values };
  }
  const reference = newId().slice(-12);
  log().error({ reference, command: name, ...errorFacts(error) }, "command failed");
  return { status: "failed", reference, values };
}
