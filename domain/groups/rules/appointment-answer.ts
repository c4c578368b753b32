import { mayPublish } from "@/domain/people/rules/verification";
import type { Standing, VerificationState } from "@/domain/people/vocabulary";
import { levelEntitlements } from "./level-entitlements";

/** Whether somebody may become manager: yes, yes with a notice to the group's managers, or no and why. */
export type AppointmentAnswer =
  | { readonly answer: "yes" | "with-notice" }
  | { readonly answer: "no"; readonly reason: AppointmentRefusal; readonly until: Date | null };
export type AppointmentRefusal =
  | "identity-unverified"
  | "blacklisted"
  | "person-suspended"
  | "level-too-low"
  | "successor-needs-level-b";

/**
 * Verified, not suspended, not blacklisted, level A to C, C with notice (credit policy 4.2). A group that nobody can manage
 * needs a successor of level A or B (4.5).
 */
export function appointmentAnswer(
  person: { readonly verification: VerificationState; readonly standing: Standing },
  groupWithoutManager: boolean,
  now: Date,
): AppointmentAnswer {
  const { standing } = person;
  const no = (reason: AppointmentRefusal, until: Date | null = null) => ({ answer: "no", reason, until }) as const;
  if (!mayPublish(person.verification)) return no("identity-unverified");
  if (standing.blacklistedUntil && now < standing.blacklistedUntil) return no("blacklisted", standing.blacklistedUntil);
  if (standing.managerSuspendedUntil && now < standing.managerSuspendedUntil) {
    return no("person-suspended", standing.managerSuspendedUntil);
  }
  const { appointed } = levelEntitlements(standing.level);
  if (appointed === "no") return no("level-too-low");
  if (appointed === "with-notice" && groupWithoutManager) return no("successor-needs-level-b");
  return { answer: appointed };
}
