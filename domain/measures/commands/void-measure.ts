import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { settleMeasureInput } from "@/domain/measures/inputs";
import { endMeasure } from "@/domain/measures/internal/end-measure";
import { passedEntry } from "@/domain/measures/internal/ended-entry";
import { measureAt } from "@/domain/measures/internal/measure-at";
import { measureMessage } from "@/domain/measures/internal/measure-message";
import { settleReport } from "@/domain/measures/internal/report-item";

/**
 * As if a measure had never been imposed, whatever it has become (credit policy 4.6): rights return, a group gets its
 * manager back, the platform is told, a report not yet sent is dropped and one that was sent is corrected. Publishes no
 * notice: the decision that reverses says why. A measure already void stays as it is. As a consequence; throws not-found.
 */
export const voidMeasure = defineCommand({
  name: "measures.void",
  permission: "measure.impose",
  consequence: true,
  input: settleMeasureInput,
  async run({ ctx, input: { measureId, reason } }) {
    const measure = await measureAt(ctx, measureId);
    if (measure.state === "void") return unchanged({ id: measure.id, state: measure.state, version: measure.version });
    const ended = await endMeasure(ctx, measure, "void", reason ?? null);
    const detail = await settleReport(ctx, ended);
    return changed(
      { id: ended.id, state: ended.state, version: ended.version },
      [passedEntry("measure.voided", measure, ended, { reason, detail })],
      // What the platform was never told of is not taken back either.
      measure.startsAt && measure.state !== "scheduled" ? [await measureMessage(ctx, ended, "measure.voided")] : [],
    );
  },
});
