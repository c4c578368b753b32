import type { CreditPolicy } from "./credit-policy";

/** What a number of the policy counts. */
export type PolicyUnit = "points" | "days" | "percent" | "hours" | "times" | "groups" | "members";

/** A number of the policy that a new version may set; the shape of a policy (levels, triggers, kinds) stays. */
export interface PolicyNumber {
  /** Where it stands in the policy, dots between parts; also the name of its form field. */
  readonly path: string;
  readonly section: PolicySection;
  readonly unit: PolicyUnit;
  readonly least: number;
  readonly most: number;
}

/** The sections of CP-1 (domain 4.2–4.5), in the order in which they are read. */
export const policySections = ["score", "deductions", "repeat", "manager", "levels", "rewards", "suspension"] as const;
export type PolicySection = (typeof policySections)[number];

const severityKeys = ["S1", "S2", "S3", "S4", "S5"];

function each(
  section: PolicySection,
  unit: PolicyUnit,
  [least, most]: [number, number],
  paths: readonly string[],
): PolicyNumber[] {
  return paths.map((path) => ({ path, section, unit, least, most }));
}

/** Every number that a new version may set, with the bounds that hold whatever the others are. */
export const policyNumbers: readonly PolicyNumber[] = [
  ...each("score", "points", [0, 1000], ["start", "most"]),
  ...each("score", "points", [1, 1000], ["entryCap", "vicariousCap"]),
  ...each("deductions", "points", [0, 1000], under("base", severityKeys)),
  ...each("deductions", "days", [1, 3650], under("expiryDays", severityKeys)),
  ...each("deductions", "days", [1, 3650], under("managerExpiryDays", severityKeys)),
  ...each("repeat", "percent", [100, 1000], under("repeatPct", ["1", "2"])),
  ...each("repeat", "days", [1, 3650], ["repeatWindowDays"]),
  ...each("manager", "percent", [0, 100], under("sharePct", ["PROMPT", "TIMELY", "LATE", "NONE"])),
  ...each("manager", "hours", [1, 720], under("tierHours", ["PROMPT", "TIMELY", "LATE"])),
  ...each("levels", "points", [1, 1000], under("levels", ["0.from", "1.from", "2.from", "3.from"])),
  ...each("levels", "groups", [0, 100_000], levelPaths("groupsOwned", 3)),
  ...each("levels", "members", [1, 1_000_000], levelPaths("membersPerGroup", 3)),
  ...each("levels", "groups", [0, 100_000], levelPaths("groupsJoined", 5)),
  ...each("levels", "members", [1, 1_000_000], ["levels.1.entitlements.automaticUpToMembers"]),
  ...each("rewards", "points", [0, 1000], ["rewardCap", "rewards.CLEAN.points"]),
  ...each("rewards", "points", [0, 1000], under("rewards.SELF_REPORT.points", ["S3", "S4", "S5"])),
  ...each("rewards", "points", [0, 1000], ["rewards.REPORT.points", "rewards.TRAINING.points"]),
  ...each("rewards", "times", [0, 1000], ["rewards.REPORT.most", "rewards.TRAINING.most"]),
  ...each("rewards", "days", [1, 3650], ["rewardDays", "cleanDays", "rewards.TRAINING.perDays"]),
  ...each("suspension", "points", [1, 1000], triggerPaths("scoreTriggers", "below")),
  ...each("suspension", "days", [1, 3650], triggerPaths("scoreTriggers", "days")),
  ...each("suspension", "days", [1, 3650], triggerPaths("findingTriggers", "days")),
  ...each("suspension", "times", [1, 100], under("suspension.escalation", ["1", "2"])),
  ...each("suspension", "days", [1, 3650], under("suspension", ["escalationWindowDays", "beyondDays", "capDays"])),
];

function under(parent: string, keys: readonly string[]): string[] {
  return keys.map((key) => `${parent}.${key}`);
}

function levelPaths(key: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `levels.${index}.entitlements.${key}`);
}

function triggerPaths(list: string, key: string): string[] {
  return [0, 1, 2].map((index) => `suspension.${list}.${index}.${key}`);
}

/** What stands under a path in a policy or in the nested fields of a form; undefined when nothing does. */
export function valueUnder(nested: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], nested);
}

/** The numbers of a policy by path. Throws RangeError when the policy lacks one. */
export function numbersOf(policy: CreditPolicy): Record<string, number> {
  return Object.fromEntries(
    policyNumbers.map(({ path }) => {
      const value = valueUnder(policy, path);
      if (typeof value !== "number") throw new RangeError(`policy ${policy.id} has no number ${path}`);
      return [path, value];
    }),
  );
}

/** A copy of a policy with other numbers; paths that are not listed stay as they are. Throws RangeError on an unknown path. */
export function withNumbers(policy: CreditPolicy, numbers: Readonly<Record<string, number>>): CreditPolicy {
  const copy = structuredClone(policy) as unknown as Record<string, unknown>;
  for (const [path, value] of Object.entries(numbers)) {
    if (!policyNumbers.some((one) => one.path === path)) throw new RangeError(`${path} is no number of a policy`);
    const keys = path.split(".");
    const last = keys.pop() as string;
    const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
    parent[last] = value;
  }
  return copy as unknown as CreditPolicy;
}

/** What differs between two policies, by path, in the order in which the policy is read. */
export function changedNumbers(from: CreditPolicy, to: CreditPolicy): { path: string; from: number; to: number }[] {
  const [before, after] = [numbersOf(from), numbersOf(to)];
  return policyNumbers
    .map(({ path }) => ({ path, from: before[path] as number, to: after[path] as number }))
    .filter((one) => one.from !== one.to);
}
