import type { measures } from "@/db/schema";
import type { AuditAction, AuditEntryInput } from "@/domain/audit/vocabulary";

type MeasureRow = typeof measures.$inferSelect;

/** The audit entry of a measure that passes from one state to another. */
export function passedEntry(
  action: AuditAction,
  { state: from }: Pick<MeasureRow, "state">,
  now: Pick<MeasureRow, "id" | "state" | "personId" | "groupId" | "caseId" | "decisionId">,
  said: { reason?: string | undefined; detail?: NonNullable<AuditEntryInput["detail"]> } = {},
): AuditEntryInput {
  return {
    action,
    subject: { kind: "measure", id: now.id },
    context: { personId: now.personId, groupId: now.groupId, caseId: now.caseId, decisionId: now.decisionId },
    changes: { state: { from, to: now.state } },
    ...(said.detail && Object.keys(said.detail).length > 0 ? { detail: said.detail } : {}),
    ...(said.reason ? { reason: said.reason } : {}),
  };
}
