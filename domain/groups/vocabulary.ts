/** Roles in a group (Provisions art. 2): creator, manager, member. Creators manage too. */
export const groupRoles = ["creator", "manager", "member"] as const;
export type GroupRole = (typeof groupRoles)[number];

/** Nature of a group, for tiering (Provisions art. 7). */
export const groupCategories = [
  "neighbourhood",
  "interest",
  "study",
  "work",
  "trade",
  "gaming",
  "entertainment",
  "parenting",
  "health",
  "travel",
  "jobs",
  "public-service",
  "other",
] as const;
export type GroupCategory = (typeof groupCategories)[number];

/** What holds for a group now (Provisions art. 11 ¶1). */
export const groupStatuses = ["active", "rectifying", "paused", "caretaker", "closed"] as const;
export type GroupStatus = (typeof groupStatuses)[number];

/** Size tiers by member count (Provisions art. 7: tiering by nature, size, activity). Upper bounds included. */
export const sizeTiers = [
  { tier: 1, upTo: 40 },
  { tier: 2, upTo: 100 },
  { tier: 3, upTo: 200 },
  { tier: 4, upTo: 500 },
  { tier: 5, upTo: 1000 },
] as const;
export type SizeTier = (typeof sizeTiers)[number]["tier"];

/** Hours in which a group left without anyone to manage it may name a successor (credit policy 4.5). */
export const successorHours = 72;

/** The tier of a head count; above the last bound the last tier. */
export function sizeTierOf(members: number): SizeTier {
  return sizeTiers.find(({ upTo }) => members <= upTo)?.tier ?? 5;
}

/** What a platform asks before it lets a person act. */
export const gateActions = ["publish", "create_group", "join_group", "manage"] as const;
export type GateAction = (typeof gateActions)[number];

/** Why the gate refuses or wants a review; each is a message key. */
export const gateReasons = [
  "unknown-person",
  "unknown-group",
  "blacklisted",
  "identity-unverified",
  "muted",
  "group-paused",
  "group-closed",
  "group-caretaker",
  "creation-revoked",
  "manager-suspended",
  "level-too-low",
  "owned-groups-cap",
  "joined-groups-cap",
  "group-full",
  "group-may-not-grow",
  "not-a-manager",
  "level-needs-review",
  "size-needs-review",
  "new-manager-trial",
] as const;
export type GateReason = (typeof gateReasons)[number];
