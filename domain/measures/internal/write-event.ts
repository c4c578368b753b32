import { measureEvents } from "@/db/schema";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import type { MeasureState } from "@/domain/measures/vocabulary";
import { sealWords } from "./sealed-words";

/** One change of a measure's state: who, when, why. */
export async function writeEvent(
  ctx: Ctx,
  change: { measureId: string; from: MeasureState | null; to: MeasureState; at?: Date; reason?: string | null },
): Promise<void> {
  const id = newId();
  await ctx.db.insert(measureEvents).values({
    id,
    measureId: change.measureId,
    from: change.from,
    to: change.to,
    at: change.at ?? ctx.now(),
    by: actorId(ctx.actor) ?? "system",
    reason: sealWords("measure_events.reason", id, change.reason),
  });
}
