/** What a server action answers to a form. Same shape as `lib/form-action` gives. */
export type FormState = {
  status: "idle" | "done" | "refused" | "failed";
  code?: string;
  /** Said above the form, already in the person's language. */
  message?: string;
  fieldErrors?: Record<string, string>;
  /** What was typed, to fill the form again where no script runs. Never secrets. */
  values?: Record<string, string>;
  /** Number to quote when something failed. */
  reference?: string;
  data?: unknown;
};

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

export const IDLE: FormState = { status: "idle" };
