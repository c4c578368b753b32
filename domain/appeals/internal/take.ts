import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { acknowledge } from "./acknowledge";
import { type AppealRow, changeAppeal, contextOf, writeAppealEvent } from "./appeal-row";

/** Puts an appeal on a reviewer's desk, and confirms it to the person where nobody has. Gives it with its audit entries. */
export async function take(
  ctx: Ctx,
  row: AppealRow,
  reviewerId: string,
  kind: "claimed" | "assigned",
): Promise<{ row: AppealRow; audit: readonly [AuditEntryInput, ...AuditEntryInput[]] }> {
  const taken = await changeAppeal(ctx, row, { state: "assigned", assignedTo: reviewerId, assignedAt: ctx.now() });
  await writeAppealEvent(ctx, row.id, kind, { reviewerId });
  const entry: AuditEntryInput = {
    action: `appeal.${kind}`,
    subject: { kind: "appeal", id: row.id },
    context: contextOf(row),
    changes: { state: { from: row.state, to: "assigned" }, assignedTo: { from: row.assignedTo, to: reviewerId } },
  };
  if (taken.acknowledgedAt) return { row: taken, audit: [entry] };
  const { row: now, audit } = await acknowledge(ctx, taken);
  return { row: now, audit: [entry, audit] };
}
