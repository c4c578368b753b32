import { eq, getTableColumns } from "drizzle-orm";
import { measures } from "@/db/schema";
import { consequence } from "@/domain/command/consequence";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";
import { extendInterimInput } from "@/domain/measures/inputs";
import { measureAt } from "@/domain/measures/internal/measure-at";
import { measureMessage } from "@/domain/measures/internal/measure-message";
import { writeEvent } from "@/domain/measures/internal/write-event";
import { mayRenew } from "@/domain/measures/rules/interim-hold";
import type { InterimKind } from "@/domain/measures/vocabulary";
import { applyMeasures } from "./impose-measures";

/**
 * Renews a hold by its own length, once; the room above has checked that the case still allows one. Throws conflict
 * `measure-changed`, refused `measure-not-active`, `interim-not-renewable`.
 */
export const extendInterim = defineCommand({
  name: "measures.extend-interim",
  permission: "measure.impose",
  consequence: true,
  input: extendInterimInput,
  async run({ ctx, input: { measureId, version, reason } }) {
    const measure = await measureAt(ctx, measureId, version);
    const { startsAt, endsAt } = measure;
    if (measure.state !== "active" || !startsAt || !endsAt)
      throw refused("measure-not-active", { state: measure.state });
    if (!measure.interim || !mayRenew(measure.kind as InterimKind, measure.renewedAt !== null)) {
      throw refused("interim-not-renewable");
    }
    const until = new Date(endsAt.getTime() + (endsAt.getTime() - startsAt.getTime()));
    const [renewed] = await ctx.db
      .update(measures)
      .set({ endsAt: until, renewedAt: ctx.now(), version: measure.version + 1 })
      .where(eq(measures.id, measureId))
      .returning(getTableColumns(measures));
    if (!renewed) throw new Error("measure not updated");
    await writeEvent(ctx, { measureId, from: "active", to: "active", reason });
    await applyMeasures(consequence(ctx, measureId), [renewed]);
    return changed(
      { id: measureId, number: renewed.number, version: renewed.version, startsAt, endsAt: until },
      [
        {
          action: "measure.renewed",
          subject: { kind: "measure", id: measureId },
          context: { personId: measure.personId, groupId: measure.groupId, caseId: measure.caseId },
          changes: { endsAt: { from: endsAt.toISOString(), to: until.toISOString() } },
          reason,
        },
      ],
      [await measureMessage(ctx, renewed, "measure.imposed")],
    );
  },
});
