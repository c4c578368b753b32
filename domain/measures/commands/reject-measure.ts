import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";
import { rejectMeasureInput } from "@/domain/measures/inputs";
import { dropProposal } from "@/domain/measures/internal/drop-proposal";
import { measureAt } from "@/domain/measures/internal/measure-at";

/**
 * The second person says no, with a reason: the measure never was. Throws not-found, conflict `measure-changed`, refused
 * `measure-not-waiting`, `approver-own-proposal` (the proposer withdraws instead).
 */
export const rejectMeasure = defineCommand({
  name: "measures.reject",
  permission: "measure.approve",
  input: rejectMeasureInput,
  async run({ ctx, input }) {
    const measure = await measureAt(ctx, input.measureId, input.version);
    if (measure.state !== "awaiting-approval") throw refused("measure-not-waiting", { state: measure.state });
    if (measure.proposedBy === actorId(ctx.actor)) throw refused("approver-own-proposal");
    return changed({ id: measure.id }, [await dropProposal(ctx, measure, "measure.rejected", input.reason)]);
  },
});
