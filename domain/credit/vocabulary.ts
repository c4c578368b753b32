/** Severities, least first: minor, general, serious, grave, suspected serious crime (domain reference 3). */
export const severities = ["S1", "S2", "S3", "S4", "S5"] as const;
export type Severity = (typeof severities)[number];

/** In which role a person answers for a finding; a creator answers by the same test as a manager (CP-1 4.4). */
export const findingRoles = ["sender", "organiser", "manager"] as const;
export type FindingRole = (typeof findingRoles)[number];

/** How fast the managers of a group answered, best first (CP-1 4.4). */
export const managerTiers = ["PROMPT", "TIMELY", "LATE", "NONE"] as const;
export type Tier = (typeof managerTiers)[number];

/** Credit levels, best first (CP-1 4.2; Provisions 7 paragraph 2). */
export const creditLevels = ["A", "B", "C", "D", "E"] as const;
export type Level = (typeof creditLevels)[number];

/** What a person of a level may do about new groups (CP-1 4.2). */
export const createGroupRules = ["automatic", "automatic-small", "review", "no"] as const;
export type CreateGroupRule = (typeof createGroupRules)[number];

/** Whether a person of a level may be appointed manager (CP-1 4.2). */
export const appointmentRules = ["yes", "with-notice", "no-new-roles", "no"] as const;
export type AppointmentRule = (typeof appointmentRules)[number];

/** Entitlements that follow the level (Provisions 8; CP-1 4.2). */
export const entitlementKeys = [
  "groupsOwned",
  "membersPerGroup",
  "groupsJoined",
  "createGroup",
  "beAppointed",
] as const;
export type EntitlementKey = (typeof entitlementKeys)[number];

/**
 * Service according to level. Numbers are caps; null in `groupsOwned` means no new group, in `membersPerGroup` no
 * growth. A cap blocks growth only: existing groups and members stay (CP-1 4.2, grandfathering).
 */
export interface Entitlements {
  readonly groupsOwned: number | null;
  readonly membersPerGroup: number | null;
  readonly groupsJoined: number;
  readonly createGroup: CreateGroupRule;
  /** With `automatic-small`: largest group, in members, that needs no review. */
  readonly automaticUpToMembers: number | null;
  readonly beAppointed: AppointmentRule;
}

/** Kinds of reward (CP-1 4.3). */
export const rewardKinds = ["CLEAN", "SELF_REPORT", "REPORT", "TRAINING"] as const;
export type RewardKind = (typeof rewardKinds)[number];

export const findingStatuses = ["valid", "reversed"] as const;
export type FindingStatus = (typeof findingStatuses)[number];

/** What became of a suspension after reversals and modifications (CP-1 4.6: keep, shorten or void). */
export const suspensionStatuses = ["valid", "shortened", "void"] as const;
export type SuspensionStatus = (typeof suspensionStatuses)[number];

/** Rank of a severity, 1 (S1) to 5 (S5). */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity) + 1;
}

/** The three-letter family of a category code: `DEF-01` belongs to `DEF` (CP-1 4.2, repeat). */
export function familyOf(category: string): string {
  return category.slice(0, 3);
}
