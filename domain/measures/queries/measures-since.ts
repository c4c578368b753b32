import { and, asc, eq, getTableColumns, gt, isNotNull, or } from "drizzle-orm";
import { groups, measureEvents, measures, people } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { forbidden } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { decodeCursor, encodeCursor } from "@/domain/kernel/pagination";
import { measuresSinceInput } from "@/domain/measures/inputs";
import { platformMeasureOf } from "@/domain/measures/internal/measure-message";
import type { PlatformMeasure } from "@/domain/measures/platform-measure";

/** What changed of a platform's measures after a cursor. */
export interface MeasuresSince {
  /** As they are now, each once, in the order of their first change on this page. */
  measures: PlatformMeasure[];
  /** To go on from; the last minute is told again, so that a change committed late is not missed. */
  cursor: string;
  /** True while more is waiting right away. */
  more: boolean;
}

/** How far the cursor steps back once everything has been told (ms). */
const overlapMs = 60_000;

/** A platform's own measures that changed after the cursor; without one, all of them. For `GET measures`. */
export const measuresSince = defineQuery({
  name: "measures.since",
  permission: "measure.list-platform",
  input: measuresSinceInput,
  async run({ ctx, input }): Promise<MeasuresSince> {
    if (ctx.actor.kind !== "platform") throw forbidden("measure.list-platform");
    const { platformId } = ctx.actor;
    const since = input.cursor ? String(decodeCursor(input.cursor, 1)[0]) : null;
    const rows = await ctx.db
      .select({ eventId: measureEvents.id, measure: getTableColumns(measures) })
      .from(measureEvents)
      .innerJoin(measures, eq(measures.id, measureEvents.measureId))
      .leftJoin(people, eq(people.id, measures.personId))
      .leftJoin(groups, eq(groups.id, measures.groupId))
      .where(
        and(
          or(eq(people.platformId, platformId), eq(groups.platformId, platformId)),
          isNotNull(measures.startsAt),
          since ? gt(measureEvents.id, since) : undefined,
        ),
      )
      .orderBy(asc(measureEvents.id))
      .limit(input.limit);
    const more = rows.length === input.limit;
    const told = new Map<string, PlatformMeasure>();
    for (const { measure } of rows) {
      if (!told.has(measure.id)) told.set(measure.id, (await platformMeasureOf(ctx, measure)).payload);
    }
    return {
      measures: [...told.values()],
      cursor: encodeCursor([nextCursor(rows.at(-1)?.eventId, since, more, ctx.now().getTime())]),
      more,
    };
  },
});

/** Event ids are ordered by the time they were made, which may lie before another's commit. */
function nextCursor(last: string | undefined, since: string | null, more: boolean, now: number): string {
  if (more && last) return last;
  const floor = newId(now - overlapMs).replace(/^(.{8}-.{4}).*$/, "$1-7000-8000-000000000000");
  if (since && since > floor) return since;
  return last && last < floor ? last : floor;
}
