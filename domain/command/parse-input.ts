import type { z } from "zod";
import { type ErrorFacts, type FieldProblem, invalid } from "@/domain/kernel/errors";

type Issue = z.core.$ZodIssue;

/**
 * Parses input. Throws invalid with one problem a field: rule and facts, for the user's language. Words with control
 * characters other than line breaks and tabs, or with half a surrogate pair, are a problem of their field, unless
 * `verbatim`: what a platform's people wrote is kept as it came.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown, verbatim = false): z.output<Schema> {
  const unstorable = verbatim ? [] : controlCharacters(raw, "");
  const parsed = schema.safeParse(raw);
  if (parsed.success && unstorable.length === 0) return parsed.data;
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => problemOf(issue, raw));
  const named = new Set(problems.map(({ field }) => field));
  throw invalid([...problems, ...unstorable.filter(({ field }) => !named.has(field))]);
}

/** Problems of every text in plain objects and arrays, keys included. */
function controlCharacters(value: unknown, field: string): FieldProblem[] {
  if (typeof value === "string") return unplain.test(value) ? [{ field, rule: "control-characters" }] : [];
  if (Array.isArray(value)) return value.flatMap((part, index) => controlCharacters(part, under(field, String(index))));
  if (value === null || typeof value !== "object" || !isPlain(value)) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    unplain.test(key) ? [{ field, rule: "control-characters" }] : controlCharacters(part, under(field, key)),
  );
}

/** Control characters without tab, line feed and carriage return; halves of surrogate pairs. */
const unplain = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

const under = (field: string, part: string) => (field ? `${field}.${part}` : part);

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function problemOf(issue: Issue, raw: unknown): FieldProblem {
  const field = issue.path.map(String).join(".");
  const { rule, facts } = ruleOf(issue, givenAt(raw, issue.path));
  return { field, rule, facts };
}

/** What was given at a path, before anything was made of it; undefined when nothing was. */
function givenAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let at = raw;
  for (const part of path) {
    if (at === null || typeof at !== "object" || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[part];
  }
  return at;
}

/** Rules named here have texts in messages/errors `fields.<rule>`; a schema may name its own by `params.rule`. */
function ruleOf(issue: Issue, given: unknown): { rule: string; facts: ErrorFacts } {
  switch (issue.code) {
    case "invalid_type":
      return given === undefined || given === null || given === ""
        ? { rule: "required", facts: {} }
        : { rule: "type", facts: { expected: issue.expected } };
    case "too_small":
      return issue.origin === "string"
        ? { rule: Number(issue.minimum) <= 1 ? "required" : "too-short", facts: { minimum: Number(issue.minimum) } }
        : { rule: issue.origin === "array" ? "too-few" : "too-small", facts: { minimum: Number(issue.minimum) } };
    case "too_big":
      return issue.origin === "string"
        ? { rule: "too-long", facts: { maximum: Number(issue.maximum) } }
        : { rule: issue.origin === "array" ? "too-many" : "too-big", facts: { maximum: Number(issue.maximum) } };
    case "invalid_value":
      return { rule: "choice", facts: {} };
    case "invalid_format":
      return { rule: `format-${issue.format}`, facts: {} };
    case "unrecognized_keys":
      return { rule: "unknown-field", facts: { keys: issue.keys.join(", ") } };
    case "custom": {
      const params = (issue.params ?? {}) as { rule?: string; facts?: ErrorFacts };
      return { rule: params.rule ?? "invalid", facts: params.facts ?? {} };
    }
    default:
      return { rule: "invalid", facts: {} };
  }
}
