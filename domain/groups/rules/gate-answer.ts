import { mayPublish } from "@/domain/people/rules/verification";
import type { Standing, VerificationState } from "@/domain/people/vocabulary";
import type { GateAction, GateReason, GroupRole, GroupStatus } from "../vocabulary";
import { isCaretakerTime } from "./caretaker";
import { levelEntitlements, smallGroupMembers, trialDays } from "./level-entitlements";

const dayMs = 86_400_000;

/** What the gate needs to know of a person. */
export interface GatePerson {
  readonly verification: VerificationState;
  readonly standing: Standing;
  /** Open groups owned and joined. */
  readonly owned: number;
  readonly joined: number;
  /** Since when the person has managed any group; null for who never did. */
  readonly managingSince: Date | null;
}

/** What the gate needs to know of the group asked about. */
export interface GateGroup {
  readonly status: GroupStatus;
  readonly pausedUntil: Date | null;
  /** Since when nobody can manage it; null while somebody can. */
  readonly withoutManagerSince: Date | null;
  readonly members: number;
  readonly creatorLevel: Standing["level"];
  /** The person's role in it; null for who is not inside. */
  readonly role: GroupRole | null;
}

export interface GateQuestion {
  readonly action: GateAction;
  readonly person: GatePerson;
  /** Null where no group is asked about. */
  readonly group: GateGroup | null;
  /** Members a new group is meant for, where the platform says so. */
  readonly plannedMembers: number | null;
  readonly now: Date;
}

export interface GateAnswer {
  readonly answer: "allow" | "review" | "refuse";
  readonly reason: GateReason | null;
  /** When the reason ends by itself; null when it does not, or not at a known time. */
  readonly until: Date | null;
}

const allow: GateAnswer = { answer: "allow", reason: null, until: null };
const refuse = (reason: GateReason, until: Date | null = null): GateAnswer => ({ answer: "refuse", reason, until });
const review = (reason: GateReason, until: Date | null = null): GateAnswer => ({ answer: "review", reason, until });

/**
 * Whether a person may act (Provisions art. 6, 8 and 11; credit policy 4.2 and 4.5). The unverified may join and read.
 * The first reason that holds is given, bars before caps; a cap stops growth and takes nothing away.
 */
export function gateAnswer(question: GateQuestion): GateAnswer {
  const { action, person, now } = question;
  const blacklisted = running(person.standing.blacklistedUntil, now);
  if (blacklisted) return refuse("blacklisted", blacklisted);
  if (action !== "join_group" && !mayPublish(person.verification)) return refuse("identity-unverified");
  if (question.group?.status === "closed") return refuse("group-closed");
  switch (action) {
    case "publish":
      return publishAnswer(question);
    case "create_group":
      return createAnswer(question);
    case "join_group":
      return joinAnswer(question);
    case "manage":
      return manageAnswer(question);
  }
}

/** The end of a bar that runs at `now`, else null. */
function running(until: Date | null, now: Date): Date | null {
  return until && now < until ? until : null;
}

function publishAnswer({ person, group, now }: GateQuestion): GateAnswer {
  const muted = running(person.standing.mutedUntil, now);
  if (muted) return refuse("muted", muted);
  if (group?.status === "paused" && (!group.pausedUntil || now < group.pausedUntil)) {
    return refuse("group-paused", group.pausedUntil);
  }
  return allow;
}

function createAnswer({ person, plannedMembers, now }: GateQuestion): GateAnswer {
  const { standing } = person;
  const revoked = running(standing.creationRevokedUntil, now);
  if (revoked) return refuse("creation-revoked", revoked);
  const suspended = running(standing.managerSuspendedUntil, now);
  if (suspended) return refuse("manager-suspended", suspended);
  const may = levelEntitlements(standing.level);
  if (may.create === "no") return refuse("level-too-low");
  if (may.groupsOwned === null || person.owned >= may.groupsOwned) return refuse("owned-groups-cap");
  if (plannedMembers !== null && may.membersPerGroup !== null && plannedMembers > may.membersPerGroup) {
    return refuse("group-full");
  }
  if (may.create === "review") return review("level-needs-review");
  if (may.create === "automatic-small" && plannedMembers !== null && plannedMembers > smallGroupMembers) {
    return review("size-needs-review");
  }
  const trialEnds = person.managingSince && new Date(person.managingSince.getTime() + trialDays * dayMs);
  const trial = running(trialEnds, now);
  return trial ? review("new-manager-trial", trial) : allow;
}

function joinAnswer({ person, group, now }: GateQuestion): GateAnswer {
  if (group?.role) return allow;
  if (person.joined >= levelEntitlements(person.standing.level).groupsJoined) return refuse("joined-groups-cap");
  if (!group) return allow;
  // Also while a stronger status hides it, and before the job has come round.
  if (group.status === "caretaker" || isCaretakerTime(group.withoutManagerSince, now)) return refuse("group-caretaker");
  const most = levelEntitlements(group.creatorLevel).membersPerGroup;
  if (most === null) return refuse("group-may-not-grow");
  return group.members >= most ? refuse("group-full") : allow;
}

function manageAnswer({ person, group, now }: GateQuestion): GateAnswer {
  const suspended = running(person.standing.managerSuspendedUntil, now);
  if (suspended) return refuse("manager-suspended", suspended);
  if (group && group.role !== "creator" && group.role !== "manager") return refuse("not-a-manager");
  return allow;
}
