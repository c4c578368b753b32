import { getTranslations } from "next-intl/server";
import type { DomainError, ErrorFacts } from "@/domain/kernel/errors";

type Say = (key: string, facts?: ErrorFacts) => string;

/** The user's text of an expected error and of each field's problem, in the request's language. */
export async function errorText(error: DomainError): Promise<{ message: string; fields: Record<string, string> }> {
  const t = await getTranslations("errors");
  const has = t.has as unknown as (key: string) => boolean;
  const say = t as unknown as Say;
  const text = (key: string, fallback: string, facts: ErrorFacts) =>
    has(key) ? say(key, facts) : say(fallback, { code: key });
  const fields: Record<string, string> = {};
  for (const problem of error.fields) {
    fields[problem.field] ??= text(`fields.${problem.rule}`, "fields.invalid", problem.facts ?? {});
  }
  return { message: text(`reasons.${error.reason}`, `codes.${error.code}`, error.facts), fields };
}
