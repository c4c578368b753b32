import { eq } from "drizzle-orm";
import { rectifyItems } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { notFound, refused } from "@/domain/kernel/errors";
import { confirmRectificationInput } from "@/domain/measures/inputs";
import { endMeasure } from "@/domain/measures/internal/end-measure";
import { passedEntry } from "@/domain/measures/internal/ended-entry";
import { measureAt } from "@/domain/measures/internal/measure-at";
import { measureMessage } from "@/domain/measures/internal/measure-message";
import { rectifyChecklist } from "@/domain/measures/queries/rectify-checklist";

/**
 * A moderator has checked that a group did all its rectification asked for: the measure ends. Throws not-found, conflict
 * `measure-changed`, refused `measure-not-active`, `checklist-open` (items the managers have not ticked off).
 */
export const confirmRectification = defineCommand({
  name: "measures.confirm-rectification",
  permission: "rectification.confirm",
  input: confirmRectificationInput,
  async run({ ctx, input: { measureId, version, reason } }) {
    const measure = await measureAt(ctx, measureId, version);
    if (measure.kind !== "rectify") throw notFound("measure");
    if (measure.state !== "active") throw refused("measure-not-active", { state: measure.state });
    const open = (await rectifyChecklist(ctx, measure)).filter((one) => one.tickedAt === null);
    if (open.length > 0) throw refused("checklist-open", { count: open.length });
    await ctx.db
      .update(rectifyItems)
      .set({ confirmedAt: ctx.now(), confirmedBy: actorId(ctx.actor) })
      .where(eq(rectifyItems.measureId, measureId));
    const late = measure.endsAt !== null && ctx.now() > measure.endsAt;
    const ended = await endMeasure(ctx, measure, "lifted", reason);
    return changed(
      { id: ended.id, state: ended.state, version: ended.version },
      [passedEntry("measure.rectified", measure, ended, { reason, detail: { late } })],
      [await measureMessage(ctx, ended, "measure.lifted")],
    );
  },
});
