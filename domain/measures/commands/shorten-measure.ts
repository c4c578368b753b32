import { eq, getTableColumns } from "drizzle-orm";
import { measures } from "@/db/schema";
import { consequence } from "@/domain/command/consequence";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { invalid, refused } from "@/domain/kernel/errors";
import { shortenMeasureInput } from "@/domain/measures/inputs";
import { measureAt } from "@/domain/measures/internal/measure-at";
import { measureMessage } from "@/domain/measures/internal/measure-message";
import { writeEvent } from "@/domain/measures/internal/write-event";
import { applyMeasures } from "./impose-measures";

/**
 * Lets an active measure end earlier, never later, with a reason. Throws not-found, conflict `measure-changed`, refused
 * `measure-not-active`, invalid (`endsAt`: not in the past, earlier than now set).
 */
export const shortenMeasure = defineCommand({
  name: "measures.shorten",
  permission: "measure.lift",
  input: shortenMeasureInput,
  async run({ ctx, input }) {
    const measure = await measureAt(ctx, input.measureId, input.version);
    if (measure.state !== "active") throw refused("measure-not-active", { state: measure.state });
    if (!measure.endsAt || input.endsAt >= measure.endsAt) throw invalid([{ field: "endsAt", rule: "never-later" }]);
    if (input.endsAt <= ctx.now()) throw invalid([{ field: "endsAt", rule: "in-the-past" }]);
    const [shortened] = await ctx.db
      .update(measures)
      .set({ endsAt: input.endsAt, version: measure.version + 1 })
      .where(eq(measures.id, measure.id))
      .returning(getTableColumns(measures));
    if (!shortened) throw new Error("measure not updated");
    await writeEvent(ctx, { measureId: measure.id, from: "active", to: "active", reason: input.reason });
    await applyMeasures(consequence(ctx, measure.decisionId ?? measure.id), [shortened]);
    return changed(
      { id: measure.id, version: shortened.version },
      [
        {
          action: "measure.shortened",
          subject: { kind: "measure", id: measure.id },
          context: { personId: measure.personId, groupId: measure.groupId, caseId: measure.caseId },
          changes: { endsAt: { from: measure.endsAt.toISOString(), to: input.endsAt.toISOString() } },
          reason: input.reason,
        },
      ],
      [await measureMessage(ctx, shortened, "measure.imposed")],
    );
  },
});
