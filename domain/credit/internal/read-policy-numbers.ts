import type { CreditPolicy } from "@/domain/credit/rules/credit-policy";
import { policyNumbers, valueUnder, withNumbers } from "@/domain/credit/rules/policy-numbers";
import { policyProblems } from "@/domain/credit/rules/policy-problems";
import { type FieldProblem, invalid } from "@/domain/kernel/errors";

/**
 * The numbers that a form posted, by path. Throws invalid with every number that is missing, no whole number, out of its
 * bounds or out of order with another; fields are named `numbers.<path>`.
 */
export function readPolicyNumbers(base: CreditPolicy, nested: Record<string, unknown>): Record<string, number> {
  const numbers: Record<string, number> = {};
  const problems: FieldProblem[] = [];
  for (const { path } of policyNumbers) {
    const given = valueUnder(nested, path);
    const typed = typeof given === "string" ? given.trim() : given;
    const value = typeof typed === "string" && typed !== "" ? Number(typed) : typed;
    if (typed === undefined || typed === "") problems.push({ field: `numbers.${path}`, rule: "required" });
    else if (typeof value !== "number" || !Number.isInteger(value)) {
      problems.push({ field: `numbers.${path}`, rule: "whole-number" });
    } else numbers[path] = value;
  }
  if (problems.length === 0) {
    for (const { path, rule, facts } of policyProblems(withNumbers(base, numbers))) {
      problems.push({ field: `numbers.${path}`, rule, facts });
    }
  }
  if (problems.length > 0) throw invalid(problems);
  return numbers;
}
