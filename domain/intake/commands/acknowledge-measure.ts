import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import { groups, measures, outboxMessages, people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { conflict, notFound } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { measureStates } from "@/domain/measures/vocabulary";

/**
 * A platform says that it has enforced a measure in its present state; what still waits to be told about it counts as told.
 * Throws not-found (other platforms' too), conflict `measure-changed` with the present state.
 */
export const acknowledgeMeasure = defineCommand({
  name: "intake.acknowledge-measure",
  permission: "measure.acknowledge",
  input: z.strictObject({ measureId: z.string(), state: z.enum(measureStates) }),
  async run({ ctx, input }) {
    if (ctx.actor.kind !== "platform" || !isId(input.measureId)) throw notFound("measure");
    const { platformId } = ctx.actor;
    const [found] = await ctx.db
      .select({ id: measures.id, state: measures.state, personId: measures.personId, groupId: measures.groupId })
      .from(measures)
      .leftJoin(people, eq(people.id, measures.personId))
      .leftJoin(groups, eq(groups.id, measures.groupId))
      .where(
        and(
          eq(measures.id, input.measureId),
          inArray(measures.state, ["active", "expired", "lifted", "void"]),
          or(eq(people.platformId, platformId), eq(groups.platformId, platformId)),
        ),
      );
    if (!found) throw notFound("measure");
    if (found.state !== input.state) throw conflict("measure-changed", { state: found.state });
    const told = await ctx.db
      .update(outboxMessages)
      .set({ state: "acknowledged", acknowledgedAt: ctx.now(), nextAttemptAt: null })
      .where(
        and(
          eq(outboxMessages.platformId, platformId),
          ne(outboxMessages.state, "acknowledged"),
          sql`${outboxMessages.payload} #>> '{measure,id}' = ${found.id}`,
        ),
      )
      .returning({ id: outboxMessages.id });
    const result = { measure: found.id, state: found.state, acknowledged: told.length };
    if (told.length === 0) return unchanged(result);
    return changed(result, [
      {
        action: "measure.acknowledged",
        subject: { kind: "measure", id: found.id },
        context: { platformId, personId: found.personId, groupId: found.groupId },
        detail: { state: found.state, messages: told.length },
      },
    ]);
  },
});
