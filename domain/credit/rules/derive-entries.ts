import { DAY_MS } from "@/domain/kernel/time";
import { familyOf } from "../vocabulary";
import { type CreditPolicy, type PolicyBook, policyAt } from "./credit-policy";
import type { FindingFact, Stay } from "./facts";
import { PriorCases } from "./prior-cases";

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

/** The manager's share in percent: by tier, 0 in families without share, 100 for everybody else (CP-1 4.4). */
export function sharePctOf(finding: Pick<FindingFact, "category" | "role" | "tier">, policy: CreditPolicy): number {
  if (finding.role !== "manager") return 100;
  if (policy.noShareFamilies.includes(familyOf(finding.category))) return 0;
  return finding.tier === null ? 100 : policy.sharePct[finding.tier];
}

/**
 * Ledger entries of one person from the valid findings, in order of effect (appendix A `derive`; CP-1 4.2–4.7).
 * Pure and independent of the order of the input. Reversed findings must have been left out (`knownFacts`).
 */
export function deriveEntries(findings: readonly FindingFact[], book: PolicyBook): CreditEntry[] {
  const ordered = [...findings].sort(byEffect);
  const any = new PriorCases(ordered.filter((finding) => isPrior(finding, book)));
  const families = new Map<string, FindingFact[]>();
  for (const finding of ordered) {
    if (!isPrior(finding, book)) continue;
    const family = familyOf(finding.category);
    const list = families.get(family);
    if (list) list.push(finding);
    else families.set(family, [finding]);
  }
  const byFamily = new Map([...families].map(([family, list]) => [family, new PriorCases(list)]));

  return ordered.map((finding) => {
    const entryUnder = (policy: CreditPolicy) =>
      entryOf(finding, policy, any, byFamily.get(familyOf(finding.category)) ?? NO_PRIORS);
    const [atAct, atDecision] = policiesOf(finding, book);
    const entry = entryUnder(atAct);
    if (atDecision === atAct) return entry;
    const lighter = entryUnder(atDecision);
    return lighter.points < entry.points ? lighter : entry;
  });
}

const NO_PRIORS = new PriorCases([]);

/** The version at the act, and the one at the decision: old rule unless the new is lighter (CP-1 4.7). */
function policiesOf(finding: FindingFact, book: PolicyBook): [CreditPolicy, CreditPolicy] {
  return [policyAt(book, finding.occurredAt), policyAt(book, finding.decidedAt ?? finding.effectiveAt)];
}

/** A manager finding without share is no prior, neither for repeats nor for the warning (CP-1 4.2). */
function isPrior(finding: FindingFact, book: PolicyBook): boolean {
  return finding.role !== "manager" || policiesOf(finding, book).every((policy) => sharePctOf(finding, policy) > 0);
}

function entryOf(finding: FindingFact, policy: CreditPolicy, any: PriorCases, family: PriorCases): CreditEntry {
  const windowMs = policy.repeatWindowDays * DAY_MS;
  const priorCaseIds = family.before(finding.occurredAt, finding.caseId, windowMs);
  const repeatPct = policy.repeatPct[Math.min(priorCaseIds.length, policy.repeatPct.length - 1)] ?? 100;
  const sharePct = sharePctOf(finding, policy);
  const base = policy.base[finding.severity];
  const warning =
    policy.warningSeverities.includes(finding.severity) &&
    any.before(finding.occurredAt, finding.caseId, windowMs).length === 0;
  const full = warning ? 0 : Math.floor((base * repeatPct * sharePct + 5000) / 10000);
  const [points, cap] = capped(full, finding, policy);
  const manager = finding.role === "manager";
  const days = manager ? policy.managerExpiryDays[finding.severity] : policy.expiryDays[finding.severity];
  return {
    findingId: finding.id,
    caseId: finding.caseId,
    category: finding.category,
    policyId: policy.id,
    base,
    repeatPct,
    priorCaseIds,
    sharePct,
    cap,
    warning,
    minor: finding.minor ?? null,
    points: ofMinor(points, finding.minor, policy),
    effectiveAt: finding.effectiveAt,
    expiresAt: finding.effectiveAt + days * DAY_MS,
    stays: finding.stays ?? [],
  };
}

function capped(points: number, finding: FindingFact, policy: CreditPolicy): [number, AppliedCap] {
  if (finding.role === "manager" && points > policy.vicariousCap) return [policy.vicariousCap, "vicarious"];
  return points > policy.entryCap ? [policy.entryCap, "entry"] : [points, null];
}

/** Under 14 no points; 14–17 half of them, halves rounded up; unknown age = adult (CP-1 4.6, appendix A). */
function ofMinor(points: number, minor: FindingFact["minor"], policy: CreditPolicy): number {
  if (minor === "under14") return 0;
  return minor === "under18" ? Math.ceil(points / policy.minorDivisor) : points;
}

function byEffect(a: FindingFact, b: FindingFact): number {
  return a.effectiveAt - b.effectiveAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
