import { eq, getTableColumns } from "drizzle-orm";
import { measures } from "@/db/schema";
import { consequence } from "@/domain/command/consequence";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { invalid, refused } from "@/domain/kernel/errors";
import { shortenMeasureInput } from "@/domain/measures/inputs";
import { endMeasure } from "@/domain/measures/internal/end-measure";
import { passedEntry } from "@/domain/measures/internal/ended-entry";
import { measureAt } from "@/domain/measures/internal/measure-at";
import { measureMessage } from "@/domain/measures/internal/measure-message";
import { writeEvent } from "@/domain/measures/internal/write-event";
import { applyMeasures } from "./impose-measures";

/**
 * Lets a measure end earlier, never later, with a reason. By hand only one that runs, to a time to come; as a consequence
 * of an appeal also one that is over or stayed, and to a time gone by: it then ends now. Throws not-found, conflict
 * `measure-changed`, refused `measure-not-active`, invalid (`version`, `endsAt`: not in the past, earlier than now set).
 */
export const shortenMeasure = defineCommand({
  name: "measures.shorten",
  permission: "measure.lift",
  consequence: true,
  input: shortenMeasureInput,
  async run({ ctx, input }) {
    const byAppeal = ctx.authority !== null;
    if (!byAppeal && input.version === undefined) throw invalid([{ field: "version", rule: "required" }]);
    const measure = await measureAt(ctx, input.measureId, input.version);
    const { id, state, endsAt } = measure;
    const open = state === "active" || (byAppeal && (state === "stayed" || state === "scheduled"));
    const over = byAppeal && (state === "expired" || state === "lifted");
    if (!open && !over) throw refused("measure-not-active", { state });
    const past = input.endsAt <= ctx.now();
    if (!byAppeal) {
      if (!endsAt || input.endsAt >= endsAt) throw invalid([{ field: "endsAt", rule: "never-later" }]);
      if (past) throw invalid([{ field: "endsAt", rule: "in-the-past" }]);
    } else if (endsAt && input.endsAt >= endsAt) {
      return unchanged({ id, state, version: measure.version });
    }
    const [shortened] = await ctx.db
      .update(measures)
      .set({
        endsAt: input.endsAt,
        ...(input.days === undefined ? {} : { days: input.days }),
        version: measure.version + 1,
      })
      .where(eq(measures.id, id))
      .returning(getTableColumns(measures));
    if (!shortened) throw new Error("measure not updated");
    await writeEvent(ctx, { measureId: id, from: state, to: state, reason: input.reason });
    const now = open && past ? await endMeasure(ctx, shortened, "expired", input.reason) : shortened;
    if (open && !past) await applyMeasures(consequence(ctx, measure.decisionId ?? id), [shortened]);
    const entry = passedEntry("measure.shortened", measure, now, { reason: input.reason });
    const changes = { endsAt: { from: endsAt?.toISOString() ?? null, to: input.endsAt.toISOString() } };
    return changed(
      { id, state: now.state, version: now.version },
      [{ ...entry, changes: { ...changes, ...(now.state === state ? {} : entry.changes) } }],
      over || state === "scheduled"
        ? []
        : [await measureMessage(ctx, now, now.state === "expired" ? "measure.expired" : toldAs(now.state))],
    );
  },
});

/** A running measure is told anew with its end; a stayed one stays without effect. */
function toldAs(state: string) {
  return state === "stayed" ? ("measure.stayed" as const) : ("measure.imposed" as const);
}
