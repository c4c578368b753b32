import { familyOf, type Severity, severityRank } from "@/domain/credit/vocabulary";
import type { MinorAge } from "@/domain/people/vocabulary";
import type { ApprovalReason, MeasureKind } from "../vocabulary";

/** What is about to be imposed. */
export interface MeasureProposal {
  readonly kind: MeasureKind;
  /** Severity and category of the finding; null for a direct measure without finding. */
  readonly severity: Severity | null;
  readonly category: string | null;
  readonly days: number | null;
  /** Imposed by a lead with a ground, not as the consequence of a decision. */
  readonly direct: boolean;
  readonly minor: MinorAge | null;
}

/** A direct suspension above this many days needs a second person (design 9). */
export const directSuspensionDays = 7;

/**
 * Why a second person must approve, empty when one person suffices: S4 and above, closing a group, blacklist,
 * revocation of the creation qualification (credit policy 4.5), direct suspension above 7 days (design 9), legal review
 * for public order, orders and other law (domain reference 3), blacklisting a minor (credit policy 4.6).
 */
export function approvalNeeded(proposal: MeasureProposal): ApprovalReason[] {
  const { kind, severity, category, days, direct, minor } = proposal;
  const family = category === null ? null : familyOf(category);
  const reasons: [ApprovalReason, boolean][] = [
    ["severity", severity !== null && severityRank(severity) >= 4],
    ["closing", kind === "close"],
    ["blacklist", kind === "blacklist"],
    ["revocation", kind === "revoke-creation"],
    ["long-direct-suspension", direct && kind === "suspend-manager" && (days ?? Infinity) > directSuspensionDays],
    ["legal-review", family === "ORD" || family === "LGL" || family === "OTH"],
    ["minor-blacklist", kind === "blacklist" && minor !== null],
  ];
  return reasons.filter(([, needed]) => needed).map(([reason]) => reason);
}

/** Reasons for which the second person must be from compliance. */
const legalReasons: readonly ApprovalReason[] = ["legal-review", "minor-blacklist"];

/** Why somebody may not approve, or null when they may. */
export type ApproverRefusal = "own-proposal" | "role" | "legal-review-needed";

/**
 * Who may be the second person: never the proposer; a lead approves, compliance where a legal review is due, and either
 * of them a long direct suspension (design 9). `proposers` holds everybody who had a hand in the proposal.
 */
export function approverRefusal(
  reasons: readonly ApprovalReason[],
  proposers: readonly string[],
  approver: { readonly id: string; readonly roles: readonly string[] },
): ApproverRefusal | null {
  if (proposers.includes(approver.id)) return "own-proposal";
  const compliance = approver.roles.includes("compliance");
  if (reasons.some((reason) => legalReasons.includes(reason))) return compliance ? null : "legal-review-needed";
  if (approver.roles.includes("lead")) return null;
  return compliance && reasons.every((reason) => reason === "long-direct-suspension") ? null : "role";
}
