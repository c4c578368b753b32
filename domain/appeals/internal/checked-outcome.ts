import type { FindingEffect } from "@/domain/appeals/effects";
import type { FindingAnswer, MeasureAnswer, ProposedOutcome } from "@/domain/appeals/inputs";
import type { FindingContent } from "@/domain/credit/rules/facts";
import type { FindingRole } from "@/domain/credit/vocabulary";
import { severityRank } from "@/domain/credit/vocabulary";
import { rolesOf } from "@/domain/credit/vocabulary/category";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";
import type { Ctx } from "@/domain/kernel/ctx";
import { type FieldProblem, invalid } from "@/domain/kernel/errors";
import type { Appealed } from "./appealed";
import { type CurrentFinding, currentFindings } from "./current-findings";

/** An answer that is about what was appealed against and says something possible. */
export interface CheckedOutcome {
  findings: FindingEffect[];
  measures: MeasureAnswer[];
}

/**
 * Every finding that stands has one result; a modification reads differently and fits the taxonomy; a measure is
 * shortened to a time before its end. Throws invalid with one problem a field.
 */
export async function checkedOutcome(
  ctx: Pick<Ctx, "db">,
  appealed: Appealed,
  proposed: Pick<ProposedOutcome, "findings" | "measures">,
  at: Date,
): Promise<CheckedOutcome> {
  const problems: FieldProblem[] = [];
  const standing = (await currentFindings(ctx, appealed.findings)).filter((one) => !one.reversed);
  const findings = standing.map((one): FindingEffect => {
    const index = proposed.findings.findIndex((answer) => answer.findingId === one.row.id);
    const answer = proposed.findings[index];
    const told = { findingId: one.row.id, ...one.content };
    if (!answer) {
      problems.push({ field: "findings", rule: "finding-unanswered" });
      return { ...told, result: "uphold", now: null };
    }
    const now = answer.result === "modify" ? modified(one, answer) : null;
    if (now) problems.push(...modificationProblems(one, now, `findings.${index}`));
    else if (answer.result === "modify")
      problems.push({ field: `findings.${index}.result`, rule: "group-not-modified" });
    return { ...told, result: answer.result, now };
  });
  for (const [index, { findingId }] of proposed.findings.entries()) {
    if (!standing.some((one) => one.row.id === findingId)) {
      problems.push({ field: `findings.${index}.findingId`, rule: "not-appealed" });
    }
  }
  problems.push(...proposed.measures.flatMap((answer, index) => measureProblems(appealed, answer, index, at)));
  if (problems.length > 0) throw invalid(problems);
  return { findings, measures: proposed.measures };
}

/** What is not given stays as it is; a tier belongs to managers only. */
function modified({ content }: CurrentFinding, answer: FindingAnswer): FindingContent | null {
  if (content.role === "group") return null;
  const role: FindingRole = answer.role ?? content.role;
  const tier = answer.tier === undefined ? content.tier : answer.tier;
  return {
    category: answer.category ?? content.category,
    severity: answer.severity ?? content.severity,
    role,
    tier: role === "manager" ? tier : null,
  };
}

function modificationProblems({ content }: CurrentFinding, now: FindingContent, field: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const category = categoryOf(now.category);
  if (!category) return [{ field: `${field}.category`, rule: "unknown-category" }];
  const { from, to } = category.severity;
  const rank = severityRank(now.severity);
  if (rank < severityRank(from) || rank > severityRank(to)) {
    problems.push({ field: `${field}.severity`, rule: "severity-out-of-range", facts: { allowed: `${from}–${to}` } });
  }
  if (!rolesOf(category).includes(now.role)) problems.push({ field: `${field}.role`, rule: "role-not-allowed" });
  if (now.role === "manager" && !category.ownConduct && now.tier === null) {
    problems.push({ field: `${field}.tier`, rule: "tier-missing" });
  }
  const same = (["category", "severity", "role", "tier"] as const).every((key) => now[key] === content[key]);
  if (same) problems.push({ field: `${field}.result`, rule: "modification-missing" });
  return problems;
}

function measureProblems(appealed: Appealed, answer: MeasureAnswer, index: number, at: Date): FieldProblem[] {
  const measure = appealed.measures.find((one) => one.id === answer.measureId);
  if (!measure) return [{ field: `measures.${index}.measureId`, rule: "not-appealed" }];
  if (answer.result !== "shorten") return [];
  const field = `measures.${index}.endsAt`;
  if (!answer.endsAt) return [{ field, rule: "required" }];
  if (!measure.endsAt || answer.endsAt >= measure.endsAt) return [{ field, rule: "never-later" }];
  if (measure.endsAt <= at) return [{ field, rule: "measure-over" }];
  return [];
}
