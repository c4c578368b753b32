import type { GateAction, GateReason } from "../vocabulary";

/** Reasons that hang on level, suspension or revocation: they fall when a finding is reversed (credit policy 4.6). */
const reasons: readonly GateReason[] = [
  "blacklisted",
  "creation-revoked",
  "manager-suspended",
  "level-too-low",
  "owned-groups-cap",
  "joined-groups-cap",
  "level-needs-review",
];

/** Applications a person makes once; publishing and managing are asked about all the time. */
const applications: readonly GateAction[] = ["create_group", "join_group"];

/** Whether what was refused is to be offered again when the ground falls: it is kept in the log. */
export function isLevelDependent(action: GateAction, reason: GateReason | null): boolean {
  return reason !== null && applications.includes(action) && reasons.includes(reason);
}
