import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId, roleOf } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";
import { approveMeasureInput } from "@/domain/measures/inputs";
import { activateDirect } from "@/domain/measures/internal/activate-direct";
import { measureAt } from "@/domain/measures/internal/measure-at";
import { approvalWindowMs } from "@/domain/measures/rules/appeal-window";
import { approverRefusal } from "@/domain/measures/rules/approval-needed";

/**
 * The second person approves a direct suspension, which starts now or when it was meant to. Throws not-found, conflict `measure-changed`,
 * refused `measure-not-waiting`, `approval-lapsed`, `approver-own-proposal`, `approver-role`.
 */
export const approveMeasure = defineCommand({
  name: "measures.approve",
  permission: "measure.approve",
  input: approveMeasureInput,
  async run({ ctx, input }) {
    const measure = await measureAt(ctx, input.measureId, input.version);
    if (measure.state !== "awaiting-approval") throw refused("measure-not-waiting", { state: measure.state });
    const approver = { id: actorId(ctx.actor) ?? "", roles: [roleOf(ctx.actor)] };
    const refusal = approverRefusal(["long-direct-suspension"], [measure.proposedBy], approver);
    if (refusal) throw refused(`approver-${refusal}`);
    if (ctx.now().getTime() - measure.proposedAt.getTime() > approvalWindowMs) throw refused("approval-lapsed");
    const { active, entry, outbox } = await activateDirect(ctx, measure, true);
    return changed(
      { id: active.id, state: active.state, version: active.version, endsAt: active.endsAt },
      [{ ...entry, action: "measure.approved" }],
      outbox,
    );
  },
});
