import type { z } from "zod";
import { type ErrorFacts, type FieldProblem, invalid } from "@/domain/kernel/errors";

type Issue = z.core.$ZodIssue;

/** Parses input. Throws invalid with one problem a field: rule and facts, for the user's language. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.map(problemOf));
}

function problemOf(issue: Issue): FieldProblem {
  const field = issue.path.map(String).join(".");
  const { rule, facts } = ruleOf(issue);
  return { field, rule, facts };
}

/** Rules named here have texts in messages/errors `fields.<rule>`; a schema may name its own by `params.rule`. */
function ruleOf(issue: Issue): { rule: string; facts: ErrorFacts } {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null
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
