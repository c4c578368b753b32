import { DAY_MS } from "@/domain/kernel/time";
import { familyOf } from "../vocabulary";
import { type CreditPolicy, type PolicyBook, policyAt } from "./credit-policy";
import type { FindingFact, Stay } from "./facts";

/** Which limit lowered the points, if any. */
export type AppliedCap = "vicarious" | "entry" | null;

/** One line of the ledger with its arithmetic: `base × repeatPct × sharePct`, then cap, then age (CP-1 4.2–4.6). */
export interface CreditEntry {
  readonly findingId: string;
  readonly caseId: string;
  readonly category: string;
  readonly policyId: string;
  readonly base: number;
  readonly repeatPct: number;
  /** Prior cases of the same family that made it a repeat, at most two, latest first. */
  readonly priorCaseIds: readonly string[];
  readonly sharePct: number;
  readonly cap: AppliedCap;
  /** First S1 of any kind in 365 d: 0 points. */
  readonly warning: boolean;
  readonly minor: FindingFact["minor"];
  readonly points: number;
  readonly effectiveAt: number;
  /** First instant (epoch ms) at which the points no longer count. */
  readonly expiresAt: number;
  readonly stays: readonly Stay[];
}

/** Answers which other cases are priors of a finding within a window: of its family, and whether there is any at all. */
export interface Priors {
  ofFamily(finding: FindingFact, windowMs: number, most: number): readonly string[];
  any(finding: FindingFact, windowMs: number): boolean;
}

/** The arithmetic of one entry under one version. */
export type Arithmetic = Pick<
  CreditEntry,
  "policyId" | "base" | "repeatPct" | "sharePct" | "cap" | "warning" | "points" | "expiresAt"
>;

const noStays: readonly Stay[] = [];

/** The manager's share in percent: by tier, 0 in families without share, 100 for everybody else (CP-1 4.4). */
export function sharePctOf(finding: Pick<FindingFact, "category" | "role" | "tier">, policy: CreditPolicy): number {
  if (finding.role !== "manager") return 100;
  if (policy.noShareFamilies.includes(familyOf(finding.category))) return 0;
  return finding.tier === null ? 100 : policy.sharePct[finding.tier];
}

/** A manager finding without share is no prior, neither for repeats nor for the warning (CP-1 4.2). */
export function isPrior(finding: FindingFact, book: PolicyBook): boolean {
  if (finding.role !== "manager") return true;
  return (
    sharePctOf(finding, policyAt(book, finding.occurredAt)) > 0 &&
    sharePctOf(finding, policyAt(book, decidedAt(finding))) > 0
  );
}

/** The entry under the version at the act, or the one at the decision if lighter: old rule unless the new is (CP-1 4.7). */
export function entryOf(finding: FindingFact, book: PolicyBook, priors: Priors): CreditEntry {
  return lighter(finding, book, (policy) => entryUnder(finding, policy, priors));
}

/** What a finding yields under the version at the act, or under the one at the decision if that gives fewer points. */
export function lighter<Yield extends { readonly points: number }>(
  finding: FindingFact,
  book: PolicyBook,
  under: (policy: CreditPolicy) => Yield,
): Yield {
  const atAct = policyAt(book, finding.occurredAt);
  const atDecision = policyAt(book, decidedAt(finding));
  const old = under(atAct);
  if (atDecision === atAct) return old;
  const other = under(atDecision);
  return other.points < old.points ? other : old;
}

/** How many prior cases any version of the policy tells apart (CP-1 4.2: 0, 1, 2 or more). */
export function mostPriors(book: PolicyBook): number {
  return Math.max(...book.map((policy) => policy.repeatPct.length - 1));
}

/** First instant (epoch ms) at which an entry no longer counts under a policy (CP-1 4.2, table). */
export function expiresAtUnder(
  finding: Pick<FindingFact, "role" | "severity">,
  effectiveAt: number,
  policy: CreditPolicy,
): number {
  const days = finding.role === "manager" ? policy.managerExpiryDays : policy.expiryDays;
  return effectiveAt + days[finding.severity] * DAY_MS;
}

function decidedAt(finding: FindingFact): number {
  return finding.decidedAt ?? finding.effectiveAt;
}

function entryUnder(finding: FindingFact, policy: CreditPolicy, priors: Priors): CreditEntry {
  const windowMs = policy.repeatWindowDays * DAY_MS;
  const priorCaseIds = priors.ofFamily(finding, windowMs, policy.repeatPct.length - 1);
  const warnable = policy.warningSeverities.includes(finding.severity);
  const warning = warnable && !priors.any(finding, windowMs);
  const { policyId, base, repeatPct, sharePct, cap, points, expiresAt } = arithmeticUnder(
    finding,
    policy,
    priorCaseIds.length,
    warning,
  );
  return {
    findingId: finding.id,
    caseId: finding.caseId,
    category: finding.category,
    policyId,
    base,
    repeatPct,
    priorCaseIds,
    sharePct,
    cap,
    warning,
    minor: finding.minor ?? null,
    points,
    effectiveAt: finding.effectiveAt,
    expiresAt,
    stays: finding.stays ?? noStays,
  };
}

/** `base × repeatPct × sharePct`, then cap, then age, for a number of prior cases (CP-1 4.2, 4.4, 4.6). */
export function arithmeticUnder(
  finding: FindingFact,
  policy: CreditPolicy,
  priorCases: number,
  warning: boolean,
): Arithmetic {
  const repeatPct = policy.repeatPct[Math.min(priorCases, policy.repeatPct.length - 1)] ?? 100;
  const sharePct = sharePctOf(finding, policy);
  const base = policy.base[finding.severity];
  const full = warning ? 0 : Math.floor((base * repeatPct * sharePct + 5000) / 10000);
  const cap = capOf(full, finding, policy);
  const capped = cap === "vicarious" ? policy.vicariousCap : cap === "entry" ? policy.entryCap : full;
  return {
    policyId: policy.id,
    base,
    repeatPct,
    sharePct,
    cap,
    warning,
    points: ofMinor(capped, finding.minor, policy),
    expiresAt: expiresAtUnder(finding, finding.effectiveAt, policy),
  };
}

function capOf(points: number, finding: FindingFact, policy: CreditPolicy): AppliedCap {
  if (finding.role === "manager" && points > policy.vicariousCap) return "vicarious";
  return points > policy.entryCap ? "entry" : null;
}

/** Under 14 no points; 14–17 half of them, halves rounded up; unknown age = adult (CP-1 4.6, appendix A). */
function ofMinor(points: number, minor: FindingFact["minor"], policy: CreditPolicy): number {
  if (minor === "under14") return 0;
  return minor === "under18" ? Math.ceil(points / policy.minorDivisor) : points;
}
