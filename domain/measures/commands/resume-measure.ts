import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";
import { settleMeasureInput } from "@/domain/measures/inputs";
import { changeEffect } from "@/domain/measures/internal/change-effect";
import { endMeasure } from "@/domain/measures/internal/end-measure";
import { passedEntry } from "@/domain/measures/internal/ended-entry";
import { measureAt } from "@/domain/measures/internal/measure-at";
import { measureMessage } from "@/domain/measures/internal/measure-message";
import { measureAfter } from "@/domain/measures/rules/measure-transition";

/**
 * A stayed measure takes effect again until its end, which has not moved; one whose end has come meanwhile expires. An
 * active one stays as it is. As a consequence; throws not-found, refused `measure-not-stayed`.
 */
export const resumeMeasure = defineCommand({
  name: "measures.resume",
  permission: "measure.impose",
  consequence: true,
  input: settleMeasureInput,
  async run({ ctx, input: { measureId, reason } }) {
    const measure = await measureAt(ctx, measureId);
    const { id, state, version, endsAt } = measure;
    if (state === "active") return unchanged({ id, state, version });
    if (measureAfter(state, "resume") === null) throw refused("measure-not-stayed", { state });
    const over = endsAt !== null && endsAt <= ctx.now();
    const now = over
      ? await endMeasure(ctx, measure, "expired", reason ?? null)
      : await changeEffect(ctx, measure, "active", reason ?? null);
    return changed(
      { id, state: now.state, version: now.version },
      [passedEntry(over ? "measure.expired" : "measure.resumed", measure, now, { reason })],
      [await measureMessage(ctx, now, over ? "measure.expired" : "measure.resumed")],
    );
  },
});
