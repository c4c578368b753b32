import { isBetterLevel } from "@/domain/credit/rules/level";
import type { Level } from "@/domain/credit/vocabulary";
import { HOUR_MS } from "@/domain/kernel/time";
import { mayPublish } from "@/domain/people/rules/verification";
import type { VerificationState } from "@/domain/people/vocabulary";
import type { ContinuityState } from "../vocabulary";

/** How long a group may look for a successor (credit policy 4.5, group continuity). */
export const successorMs = 72 * HOUR_MS;

/** A creator or manager of a group; suspended until an instant (epoch ms), null = not suspended. */
export interface GroupManager {
  readonly personId: string;
  readonly suspendedUntil: number | null;
}

/** Whether nobody is left who may manage at an instant: no manager, or all suspended. */
export function isWithoutManager(managers: readonly GroupManager[], at: number): boolean {
  return managers.every((manager) => manager.suspendedUntil !== null && at < manager.suspendedUntil);
}

export interface Continuity {
  readonly state: ContinuityState;
  /** Until when a successor may be named (epoch ms); null when managed. */
  readonly successorUntil: number | null;
}

/**
 * What holds for a group at `at` (epoch ms): managed; 72 h to name a successor since it was left without manager; then
 * caretaker, without new members but with posting, since members are not punished (credit policy 4.5).
 */
export function continuityOf(managers: readonly GroupManager[], withoutSince: number | null, at: number): Continuity {
  if (!isWithoutManager(managers, at)) return { state: "managed", successorUntil: null };
  const successorUntil = (withoutSince ?? at) + successorMs;
  return { state: at < successorUntil ? "successor-sought" : "caretaker", successorUntil };
}

/** Who may be named: verified, level A or B, not suspended, not barred from appointment (credit policy 4.5). */
export function maySucceed(candidate: {
  readonly verification: VerificationState;
  readonly level: Level;
  readonly suspended: boolean;
  readonly blacklisted: boolean;
}): boolean {
  const { verification, level, suspended, blacklisted } = candidate;
  return mayPublish(verification) && isBetterLevel(level, "C") && !suspended && !blacklisted;
}
