import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";
import { settleMeasureInput } from "@/domain/measures/inputs";
import { changeEffect } from "@/domain/measures/internal/change-effect";
import { passedEntry } from "@/domain/measures/internal/ended-entry";
import { measureAt } from "@/domain/measures/internal/measure-at";
import { measureMessage } from "@/domain/measures/internal/measure-message";
import { measureAfter } from "@/domain/measures/rules/measure-transition";

/**
 * A measure has no effect while an appeal is decided (credit policy 4.6); its end does not move, and it expires when that
 * comes. A stayed one stays as it is. As a consequence; throws not-found, refused `measure-not-active`.
 */
export const stayMeasure = defineCommand({
  name: "measures.stay",
  permission: "measure.impose",
  consequence: true,
  input: settleMeasureInput,
  async run({ ctx, input: { measureId, reason } }) {
    const measure = await measureAt(ctx, measureId);
    const { id, state, version } = measure;
    if (state === "stayed") return unchanged({ id, state, version });
    if (measureAfter(state, "stay") === null) throw refused("measure-not-active", { state });
    const stayed = await changeEffect(ctx, measure, "stayed", reason ?? null);
    return changed(
      { id, state: stayed.state, version: stayed.version },
      [passedEntry("measure.stayed", measure, stayed, { reason })],
      [await measureMessage(ctx, stayed, "measure.stayed")],
    );
  },
});
