import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import type { RewardFact } from "@/domain/credit/rules/facts";

/** The audit entry of a reward; its subject is the person, as points belong to nobody else. */
export function rewardGranted(
  { id, personId, kind, points, grantedAt }: RewardFact,
  context: NonNullable<AuditEntryInput["context"]> = {},
): AuditEntryInput {
  return {
    action: "reward.granted",
    subject: { kind: "person", id: personId },
    context,
    detail: { rewardId: id, kind, points, countsFrom: new Date(grantedAt).toISOString() },
  };
}
