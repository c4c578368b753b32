import type { StandingLevel } from "@/domain/people/vocabulary";

/** Service according to level, as groups need it; null means none that is new (credit policy 4.2, table of levels). */
export interface LevelEntitlements {
  /** Groups a person may own; null: no further one. Those that exist stay. */
  readonly groupsOwned: number | null;
  /** Members in a group of this creator; null: no growth. Those inside stay. */
  readonly membersPerGroup: number | null;
  readonly groupsJoined: number;
  readonly create: "automatic" | "automatic-small" | "review" | "no";
  readonly appointed: "yes" | "with-notice" | "no";
}

/** Largest group, in members, that level B creates without a review. */
export const smallGroupMembers = 200;

/** A new manager's first days: every group created in them is reviewed (credit policy 4.2). */
export const trialDays = 30;

const byLevel: Readonly<Record<StandingLevel, LevelEntitlements>> = {
  A: { groupsOwned: 20, membersPerGroup: 1000, groupsJoined: 500, create: "automatic", appointed: "yes" },
  B: { groupsOwned: 10, membersPerGroup: 500, groupsJoined: 300, create: "automatic-small", appointed: "yes" },
  C: { groupsOwned: 3, membersPerGroup: 200, groupsJoined: 200, create: "review", appointed: "with-notice" },
  D: { groupsOwned: null, membersPerGroup: null, groupsJoined: 100, create: "no", appointed: "no" },
  E: { groupsOwned: null, membersPerGroup: null, groupsJoined: 50, create: "no", appointed: "no" },
};

/** Entitlements of the level in force. A test keeps them equal to the credit policy's, which lies above this room. */
export function levelEntitlements(level: StandingLevel): LevelEntitlements {
  return byLevel[level];
}
