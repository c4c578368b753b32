import { createTranslator } from "next-intl";
import type { ErrorFacts, FieldProblem } from "@/domain/kernel/errors";
import type { Locale } from "@/lib/i18n/locales";
import en from "@/messages/en";
import zhCN from "@/messages/zh-CN";

/** One field of a problem document: rule and facts for programs, detail for people. */
export interface ProblemField {
  field: string;
  rule: string;
  facts?: ErrorFacts;
  detail: string;
}

/** What went wrong with a request of the platforms' interface (RFC 9457). */
export interface Problem {
  status: number;
  /** Stable code; the document's type is `urn:qunjian:problem:<reason>`. */
  reason: string;
  facts?: ErrorFacts;
  errors?: readonly FieldProblem[];
  headers?: Record<string, string>;
}

type Say = ((key: string, facts?: ErrorFacts) => string) & { has(key: string): boolean };

const says: Record<Locale, { api: Say; errors: Say }> = {
  "zh-CN": sayIn("zh-CN", zhCN),
  en: sayIn("en", en),
};

function sayIn(locale: Locale, messages: object): { api: Say; errors: Say } {
  const namespace = (name: string) =>
    createTranslator({ locale, messages: messages as never, namespace: name as never });
  return { api: namespace("api") as unknown as Say, errors: namespace("errors") as unknown as Say };
}

/** What a rule says to people, in a language. */
export function ruleText(locale: Locale, rule: string, facts: ErrorFacts = {}): string {
  const { api, errors } = says[locale];
  if (api.has(`fields.${rule}`)) return api(`fields.${rule}`, facts);
  return errors.has(`fields.${rule}`) ? errors(`fields.${rule}`, facts) : errors("fields.invalid");
}

/** A problem document as a response. */
export function problemResponse(problem: Problem, locale: Locale, instance: string): Response {
  const { status, reason, facts = {}, errors: fields, headers } = problem;
  const { api, errors: common } = says[locale];
  const known = [api, common].find((say) => say.has(`reasons.${reason}`));
  const title = known ? known(`reasons.${reason}`, facts) : api("reasons.other", { reason });
  const body = {
    type: `urn:qunjian:problem:${reason}`,
    title,
    status,
    instance: `urn:uuid:${instance}`,
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(fields && fields.length > 0 ? { errors: fields.map((field) => shown(field, locale)) } : {}),
  };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": locale,
      "cache-control": "no-store",
      ...headers,
    },
  });
}

function shown({ field, rule, facts }: FieldProblem, locale: Locale): ProblemField {
  const said = facts && Object.keys(facts).length > 0 ? { facts } : {};
  return { field, rule, ...said, detail: ruleText(locale, rule, facts) };
}
