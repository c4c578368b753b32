import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";
import { withdrawMeasureInput } from "@/domain/measures/inputs";
import { dropProposal } from "@/domain/measures/internal/drop-proposal";
import { measureAt } from "@/domain/measures/internal/measure-at";

/**
 * The proposer takes a proposal back while it waits. Throws not-found, conflict `measure-changed`, refused
 * `measure-not-waiting`, `not-own-proposal`.
 */
export const withdrawMeasure = defineCommand({
  name: "measures.withdraw",
  permission: "measure.suspend-directly",
  input: withdrawMeasureInput,
  async run({ ctx, input }) {
    const measure = await measureAt(ctx, input.measureId, input.version);
    if (measure.state !== "awaiting-approval") throw refused("measure-not-waiting", { state: measure.state });
    if (measure.proposedBy !== actorId(ctx.actor)) throw refused("not-own-proposal");
    return changed({ id: measure.id }, [await dropProposal(ctx, measure, "measure.withdrawn", null)]);
  },
});
