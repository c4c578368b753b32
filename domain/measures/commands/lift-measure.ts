import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";
import { liftMeasureInput } from "@/domain/measures/inputs";
import { endMeasure } from "@/domain/measures/internal/end-measure";
import { passedEntry } from "@/domain/measures/internal/ended-entry";
import { measureAt } from "@/domain/measures/internal/measure-at";
import { measureMessage } from "@/domain/measures/internal/measure-message";
import { measureAfter } from "@/domain/measures/rules/measure-transition";

/**
 * Ends a measure that runs, is stayed or has yet to start by hand, with a reason. Throws not-found, conflict `measure-changed`, refused
 * `measure-not-active`.
 */
export const liftMeasure = defineCommand({
  name: "measures.lift",
  permission: "measure.lift",
  input: liftMeasureInput,
  async run({ ctx, input }) {
    const measure = await measureAt(ctx, input.measureId, input.version);
    if (measureAfter(measure.state, "lift") === null) throw refused("measure-not-active", { state: measure.state });
    const ended = await endMeasure(ctx, measure, "lifted", input.reason);
    return changed(
      { id: ended.id, state: ended.state, version: ended.version },
      [passedEntry("measure.lifted", measure, ended, { reason: input.reason })],
      measure.state === "scheduled" ? [] : [await measureMessage(ctx, ended, "measure.lifted")],
    );
  },
});
