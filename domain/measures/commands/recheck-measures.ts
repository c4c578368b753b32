import { z } from "zod";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";
import type { Suspension } from "@/domain/credit/rules/suspensions";
import { shortenMeasure } from "@/domain/measures/commands/shorten-measure";
import { voidMeasure } from "@/domain/measures/commands/void-measure";
import { recheckOutlook } from "@/domain/measures/queries/recheck-outlook";

const recheckMeasuresInput = z.strictObject({
  /** Ids of the findings that were reversed. */
  reversed: z.array(z.uuid()).max(50),
  /** Suspensions of everybody concerned as recomputed (`credit.reverse-findings`). */
  suspensions: z.array(z.custom<Suspension>((value) => typeof value === "object" && value !== null)),
  /** What the decision on the appeal says, for the record of the measures. */
  reason: z.string().trim().min(4).max(1000),
});

/**
 * Lets measures follow reversed or modified findings, as a consequence: keeps, shortens or voids, never adds or lengthens
 * (credit policy 4.6). Rights return, groups get their managers back, platforms are told. Answers what changed.
 */
export const recheckMeasures = defineCommand({
  name: "measures.recheck",
  permission: "measure.impose",
  consequence: true,
  input: recheckMeasuresInput,
  async run({ ctx, input: { reason, ...recheck } }) {
    const rechecked = await recheckOutlook(ctx, recheck);
    for (const { measureId, becomes, days, newEndsAt } of rechecked) {
      if (becomes === "void") await voidMeasure.execute(ctx, { measureId, reason });
      else if (newEndsAt) {
        await shortenMeasure.execute(ctx, { measureId, endsAt: newEndsAt, days: days ?? undefined, reason });
      }
    }
    // Each change is logged by the command that makes it.
    return unchanged(rechecked);
  },
});
