import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { consequence } from "@/domain/command/consequence";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { type AppealRow, changeAppeal, contextOf, writeAppealEvent } from "./appeal-row";
import { tellPerson } from "./tell";

/** Tells the person that the appeal has arrived and by when it will be answered. Gives it as it is then. */
export async function acknowledge(ctx: Ctx, row: AppealRow): Promise<{ row: AppealRow; audit: AuditEntryInput }> {
  const acknowledged = await changeAppeal(ctx, row, {
    acknowledgedAt: ctx.now(),
    acknowledgedBy: actorId(ctx.actor) ?? ctx.actor.kind,
  });
  await writeAppealEvent(ctx, row.id, "acknowledged");
  await tellPerson(consequence(ctx, row.id), acknowledged, "received");
  return {
    row: acknowledged,
    audit: {
      action: "appeal.acknowledged",
      subject: { kind: "appeal", id: row.id },
      context: contextOf(row),
      detail: { late: ctx.now() > row.acknowledgeBy },
    },
  };
}
