import { asc, inArray } from "drizzle-orm";
import { z } from "zod";
import { people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";
import { reverseFindings } from "@/domain/credit/commands/reverse-findings";
import { reverseFindingsInput } from "@/domain/credit/inputs";
import { recheckMeasures } from "@/domain/measures/commands/recheck-measures";
import { imposedOn } from "@/domain/measures/queries/imposed-on";
import { personsOf } from "@/domain/measures/queries/reversal-outlook";

const applyReversalInput = reverseFindingsInput.omit({ imposed: true }).extend({
  /** What the decision on the appeal says, for the record of the measures. */
  reason: z.string().trim().min(4).max(1000),
});

/**
 * Reverses or modifies findings and lets everything follow, as the consequence of an appeal's decision: credit and rewards
 * as if it had never been otherwise, measures kept, shortened or voided (credit policy 4.6). The caller publishes the
 * notices. Throws not-found, refused `finding-reversed`, `appeal-would-worsen`.
 */
export const applyReversal = defineCommand({
  name: "measures.apply-reversal",
  permission: "measure.impose",
  consequence: true,
  input: applyReversalInput,
  async run({ ctx, input: { reason, ...given } }) {
    const personIds = await personsOf(
      ctx,
      given.changes.map((one) => one.findingId),
    );
    // Before reading what was imposed: a decision about one of them comes wholly before or wholly after.
    if (personIds.length > 0) {
      const locked = ctx.db.select({ id: people.id }).from(people).where(inArray(people.id, personIds));
      await locked.orderBy(asc(people.id)).for("update");
    }
    const reversed = await reverseFindings.execute(ctx, { ...given, imposed: await imposedOn(ctx, personIds) });
    const measures = await recheckMeasures.execute(ctx, {
      reversed: given.changes.flatMap(({ findingId, change }) => (change.kind === "reverse" ? [findingId] : [])),
      suspensions: reversed.people.flatMap((person) => person.suspensions),
      reason,
    });
    // Findings, rewards and measures are logged by the commands that change them.
    return unchanged({ ...reversed, measures });
  },
});
