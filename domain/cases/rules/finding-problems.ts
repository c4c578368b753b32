import { type FindingRole, type Severity, severityRank, type Tier } from "@/domain/credit/vocabulary";
import { type Category, type LiableParty, rolesOf } from "@/domain/credit/vocabulary/category";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";
import type { FindingProblemCode } from "../vocabulary";

/** A finding as proposed by the decider, with what is at hand to support it. */
export interface FindingProposal {
  /** Null when the finding is about a group. */
  readonly personId: string | null;
  readonly groupId: string | null;
  readonly category: string;
  readonly severity: Severity;
  readonly role: FindingRole | "group";
  readonly tier: Tier | null;
  /** Of managers: recorded knowledge (epoch ms), role held at the time, tools to act existed (credit policy 4.4 a–c). */
  readonly knowledgeAt: number | null;
  readonly heldRole: boolean;
  readonly toolsExisted: boolean;
  readonly quotes: number;
  /** Number of the authority's document, if one is attached. */
  readonly documentNumber: string | null;
  /** The document itself finds a violation by this person. */
  readonly documentFindsViolation: boolean;
  readonly refutationAttached: boolean;
  /** Somebody of compliance reviews or has reviewed; the second person of the decision counts. */
  readonly legalReview: boolean;
  readonly citedLaw: string | null;
}

/** One reason why a finding cannot be made as proposed; `index` of the proposal, `allowed` where a choice would help. */
export interface FindingProblem {
  readonly index: number;
  readonly code: FindingProblemCode;
  readonly allowed?: readonly string[];
}

/**
 * Checks proposed findings of one case against the taxonomy: range of severity, roles, tier and knowledge of managers,
 * evidence, and the documents that vague or state-related categories need (domain reference 3; credit policy 4.4).
 * One matter is one finding per person and role. Empty when all can be made.
 */
export function findingProblems(proposals: readonly FindingProposal[]): FindingProblem[] {
  const seen = new Set<string>();
  return proposals.flatMap((proposal, index) => {
    const problems = problemsOf(proposal);
    const key = `${proposal.role} ${proposal.personId ?? proposal.groupId}`;
    if (seen.has(key)) problems.push({ code: "twice" });
    seen.add(key);
    return problems.map((problem) => ({ index, ...problem }));
  });
}

type Problem = Omit<FindingProblem, "index">;

function problemsOf(proposal: FindingProposal): Problem[] {
  const category = categoryOf(proposal.category);
  if (!category) return [{ code: "unknown-category" }];
  const problems: Problem[] = [];
  const { from, to } = category.severity;
  const rank = severityRank(proposal.severity);
  if (rank < severityRank(from) || rank > severityRank(to)) {
    problems.push({ code: "severity-out-of-range", allowed: [from, to] });
  }
  problems.push(...roleProblems(proposal, category), ...supportProblems(proposal, category));
  return problems;
}

function roleProblems(proposal: FindingProposal, category: Category): Problem[] {
  if (proposal.role === "group") {
    return category.liable.includes("group") ? [] : [notAllowed(category)];
  }
  if (!rolesOf(category).includes(proposal.role)) return [notAllowed(category)];
  if (proposal.role !== "manager") return proposal.tier === null ? [] : [{ code: "tier-not-allowed" }];
  const problems: Problem[] = [];
  if (!proposal.heldRole) problems.push({ code: "role-not-held" });
  if (category.ownConduct) return proposal.tier === null ? problems : [...problems, { code: "tier-not-allowed" }];
  if (!category.vicariousShareAllowed && !category.asWritten) problems.push({ code: "share-not-allowed" });
  if (proposal.tier === null) problems.push({ code: "tier-missing" });
  if (proposal.knowledgeAt === null) problems.push({ code: "knowledge-missing" });
  if (!proposal.toolsExisted) problems.push({ code: "tools-missing" });
  return problems;
}

function notAllowed(category: Category): Problem {
  const allowed: (FindingRole | Extract<LiableParty, "group">)[] = rolesOf(category);
  return {
    code: "role-not-allowed",
    allowed: category.liable.includes("group") ? [...allowed, "group"] : allowed,
  };
}

function supportProblems(proposal: FindingProposal, category: Category): Problem[] {
  const problems: Problem[] = [];
  const document = Boolean(proposal.documentNumber?.trim());
  if (proposal.quotes === 0 && !document) problems.push({ code: "evidence-missing" });
  switch (category.requires) {
    case "authority-document":
      if (!document) problems.push({ code: "document-missing" });
      break;
    case "official-refutation":
      if (!proposal.refutationAttached) problems.push({ code: "refutation-missing" });
      break;
    case "order-or-legal-review":
      if (!document && !proposal.legalReview)
        problems.push({ code: "document-missing" }, { code: "legal-review-missing" });
      break;
    case "legal-review":
      if (!proposal.legalReview) problems.push({ code: "legal-review-missing" });
      break;
    case null:
      break;
  }
  if (category.citeRequired && !proposal.citedLaw?.trim()) problems.push({ code: "cite-missing" });
  if (category.asWritten && proposal.role !== "group" && !proposal.documentFindsViolation) {
    problems.push({ code: "document-finds-no-violation" });
  }
  return problems;
}
