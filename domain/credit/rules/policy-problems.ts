import type { CreditPolicy } from "./credit-policy";
import { numbersOf, policyNumbers } from "./policy-numbers";

/** One rule that a draft breaks; `path` names the number to change. */
export interface PolicyProblem {
  readonly path: string;
  readonly rule: "policy-range" | "policy-not-below" | "policy-not-above" | "policy-below";
  readonly facts: Readonly<Record<string, number>>;
}

type Chain = readonly string[];

const severityChain = (parent: string): Chain => ["S1", "S2", "S3", "S4", "S5"].map((key) => `${parent}.${key}`);

/** Each may not be less than the one before: what is graver costs no less, what is slower is no lighter. */
const rising: readonly Chain[] = [
  severityChain("base"),
  severityChain("expiryDays"),
  severityChain("managerExpiryDays"),
  ["repeatPct.1", "repeatPct.2"],
  ["sharePct.PROMPT", "sharePct.TIMELY", "sharePct.LATE", "sharePct.NONE"],
  ["rewards.SELF_REPORT.points.S3", "rewards.SELF_REPORT.points.S4", "rewards.SELF_REPORT.points.S5"],
  ["suspension.scoreTriggers.0.days", "suspension.scoreTriggers.1.days", "suspension.scoreTriggers.2.days"],
  ["suspension.escalation.1", "suspension.escalation.2"],
  ["levels.4.entitlements.groupsJoined", "levels.3.entitlements.groupsJoined", "levels.2.entitlements.groupsJoined"],
  ["levels.2.entitlements.groupsJoined", "levels.1.entitlements.groupsJoined", "levels.0.entitlements.groupsJoined"],
  ["levels.2.entitlements.groupsOwned", "levels.1.entitlements.groupsOwned", "levels.0.entitlements.groupsOwned"],
  [
    "levels.2.entitlements.membersPerGroup",
    "levels.1.entitlements.membersPerGroup",
    "levels.0.entitlements.membersPerGroup",
  ],
  ["levels.1.entitlements.automaticUpToMembers", "levels.1.entitlements.membersPerGroup"],
  ["start", "most"],
  ["levels.0.from", "most"],
  ["base.S5", "entryCap"],
  ["vicariousCap", "entryCap"],
];

/** Each must be less than the one before: thresholds and clocks are ordered. */
const falling: readonly Chain[] = [
  ["levels.0.from", "levels.1.from", "levels.2.from", "levels.3.from"],
  ["suspension.scoreTriggers.0.below", "suspension.scoreTriggers.1.below", "suspension.scoreTriggers.2.below"],
  ["tierHours.LATE", "tierHours.TIMELY", "tierHours.PROMPT"],
];

/** Longest triggers may not pass the cap on a suspension. */
const capped = policyNumbers.filter(({ path }) => /Triggers\.\d\.days$|beyondDays$/.test(path)).map(({ path }) => path);

/**
 * What a draft must still mend before it can be proposed: bounds, order of thresholds, caps. The shape of a policy is
 * fixed, so that only numbers can be wrong. Empty when all holds.
 */
export function policyProblems(policy: CreditPolicy): PolicyProblem[] {
  const numbers = numbersOf(policy);
  const value = (path: string) => numbers[path] as number;
  const problems: PolicyProblem[] = [];
  for (const { path, least, most } of policyNumbers) {
    if (Number.isInteger(value(path)) && value(path) >= least && value(path) <= most) continue;
    problems.push({ path, rule: "policy-range", facts: { least, most } });
  }
  for (const [before, path] of pairs(rising)) {
    if (value(path) < value(before)) problems.push({ path, rule: "policy-not-below", facts: { least: value(before) } });
  }
  for (const [before, path] of pairs(falling)) {
    if (value(path) >= value(before)) problems.push({ path, rule: "policy-below", facts: { than: value(before) } });
  }
  for (const path of capped) {
    const most = value("suspension.capDays");
    if (value(path) > most) problems.push({ path, rule: "policy-not-above", facts: { most } });
  }
  return problems;
}

function pairs(chains: readonly Chain[]): [string, string][] {
  return chains.flatMap((chain) =>
    chain.slice(1).map((path, index): [string, string] => [chain[index] as string, path]),
  );
}
