import { and, eq, getTableColumns } from "drizzle-orm";
import { measures } from "@/db/schema";
import { consequence } from "@/domain/command/consequence";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict } from "@/domain/kernel/errors";
import { DAY_MS } from "@/domain/kernel/time";
import { applyMeasures } from "@/domain/measures/commands/impose-measures";
import { publishNotices } from "@/domain/measures/commands/publish-notices";
import type { NoticeSuspension } from "@/domain/measures/notice-facts";
import { type ManagedGroup, managementCover, runMeanwhile } from "@/domain/measures/queries/management-cover";
import { appealWindowMs } from "@/domain/measures/rules/appeal-window";
import { openWords } from "./sealed-words";
import { writeEvent } from "./write-event";

type MeasureRow = typeof measures.$inferSelect;

/** Starts a direct suspension now and tells the person; gives the measure as it is then. Throws conflict `measure-changed`. */
export async function activateDirect(ctx: Ctx, measure: MeasureRow, approved: boolean): Promise<MeasureRow> {
  const personId = measure.personId ?? "";
  const startsAt = ctx.now();
  const endsAt = new Date(startsAt.getTime() + (measure.days ?? 0) * DAY_MS);
  const groups = await managementCover(ctx, [personId]);
  const [active] = await ctx.db
    .update(measures)
    .set({
      state: "active",
      startsAt,
      endsAt,
      approvedBy: approved ? actorId(ctx.actor) : null,
      approvedAt: approved ? startsAt : null,
      version: measure.version + 1,
    })
    .where(and(eq(measures.id, measure.id), eq(measures.version, measure.version)))
    .returning(getTableColumns(measures));
  if (!active) throw conflict("measure-changed", { number: measure.number });
  await writeEvent(ctx, { measureId: measure.id, from: measure.state, to: "active" });
  const authorised = consequence(ctx, measure.id);
  await applyMeasures(authorised, [active]);
  const appealUntil = new Date(startsAt.getTime() + appealWindowMs);
  await publishNotices.execute(authorised, {
    notices: [
      {
        personId,
        facts: {
          kind: "suspension",
          suspension: directSuspension(active, groups, startsAt, endsAt),
          appealUntil: appealUntil.toISOString(),
        },
        words: openWords("measures.ground_note", measure.id, measure.groundNote),
        caseId: measure.caseId,
        decisionId: null,
        measureId: measure.id,
        appealUntil,
      },
    ],
  });
  return active;
}

function directSuspension(
  measure: MeasureRow,
  groups: readonly ManagedGroup[],
  startsAt: Date,
  endsAt: Date,
): NoticeSuspension {
  const absent = new Set([measure.personId ?? ""]);
  const days = measure.days ?? 0;
  return {
    measureNumber: measure.number,
    trigger: { kind: "direct", ground: measure.ground },
    baseDays: days,
    earlier: 0,
    proposedDays: days,
    days,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    groups: groups.map((group) => ({
      group: { id: group.id, code: group.code, name: group.name },
      othersManage: runMeanwhile(group, absent, startsAt).length > 0,
    })),
  };
}
