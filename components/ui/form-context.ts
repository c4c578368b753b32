"use client";

import { createContext, useContext } from "react";

/** What the form around a field knows after the server answered. */
export type FormAnswers = {
  fieldErrors: Record<string, string>;
  values: Record<string, string>;
  /** Prefix of the ids of this form's fields, so that two forms of one page do not clash. */
  formId: string;
};

export const FormAnswersContext = createContext<FormAnswers>({ fieldErrors: {}, values: {}, formId: "field" });

/** What the field around a control has settled: its name, ids and state. */
export type FieldState = {
  id: string;
  name: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
  /** What was typed before the server refused it. */
  typed: string | undefined;
};

export const FieldContext = createContext<FieldState | null>(null);

type FieldProps = {
  id?: string;
  name?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  required?: boolean;
  defaultValue?: string;
};

/**
 * The properties a control takes over from the Field around it; nothing outside of one. A control whose value is held
 * by its owner, and secrets and files, never get back what was typed.
 */
export function useFieldProps(own: { value?: unknown; type?: string }): FieldProps {
  const field = useContext(FieldContext);
  if (!field) return {};
  const keepsTyped = own.value === undefined && own.type !== "password" && own.type !== "file";
  return {
    id: field.id,
    name: field.name,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
    required: field.required,
    ...(keepsTyped && field.typed !== undefined ? { defaultValue: field.typed } : {}),
  };
}
