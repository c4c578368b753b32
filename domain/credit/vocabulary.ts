/** Severities, least first: minor, general, serious, grave, suspected serious crime (domain reference 3). */
export const SEVERITIES = ["S1", "S2", "S3", "S4", "S5"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** In which role a person answers for a finding; a creator answers by the same test as a manager (CP-1 4.4). */
export const FINDING_ROLES = ["sender", "organiser", "manager"] as const;
export type FindingRole = (typeof FINDING_ROLES)[number];

/** How fast the managers of a group answered, best first (CP-1 4.4). */
export const TIERS = ["PROMPT", "TIMELY", "LATE", "NONE"] as const;
export type Tier = (typeof TIERS)[number];

/** Credit levels, best first (CP-1 4.2; Provisions 7 paragraph 2). */
export const LEVELS = ["A", "B", "C", "D", "E"] as const;
export type Level = (typeof LEVELS)[number];

/** Message keys of the levels' names, in the namespace `credit`. */
export const LEVEL_NAME_KEYS = {
  A: "level.A.name",
  B: "level.B.name",
  C: "level.C.name",
  D: "level.D.name",
  E: "level.E.name",
} as const satisfies Record<Level, string>;

/** What a person of a level may do about new groups (CP-1 4.2). */
export const CREATE_GROUP_RULES = ["automatic", "automatic-small", "review", "no"] as const;
export type CreateGroupRule = (typeof CREATE_GROUP_RULES)[number];

/** Whether a person of a level may be appointed manager (CP-1 4.2). */
export const APPOINTMENT_RULES = ["yes", "with-notice", "no-new-roles", "no"] as const;
export type AppointmentRule = (typeof APPOINTMENT_RULES)[number];

/** Entitlements that follow the level (Provisions 8; CP-1 4.2). */
export const ENTITLEMENT_KEYS = [
  "groupsOwned",
  "membersPerGroup",
  "groupsJoined",
  "createGroup",
  "beAppointed",
] as const;
export type EntitlementKey = (typeof ENTITLEMENT_KEYS)[number];

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
export const REWARD_KINDS = ["CLEAN", "SELF_REPORT", "REPORT", "TRAINING"] as const;
export type RewardKind = (typeof REWARD_KINDS)[number];

export const FINDING_STATUSES = ["valid", "reversed"] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** What became of a suspension after reversals and modifications (CP-1 4.6: keep, shorten or void). */
export const SUSPENSION_STATUSES = ["valid", "shortened", "void"] as const;
export type SuspensionStatus = (typeof SUSPENSION_STATUSES)[number];

/** Rank of a severity, 1 (S1) to 5 (S5). */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity) + 1;
}

/** The three-letter family of a category code: `DEF-01` belongs to `DEF` (CP-1 4.2, repeat). */
export function familyOf(category: string): string {
  return category.slice(0, 3);
}
