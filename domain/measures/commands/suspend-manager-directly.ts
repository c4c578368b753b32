import { eq, getTableColumns } from "drizzle-orm";
import { measures, people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { invalid, notFound, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { nextNumber } from "@/domain/kernel/numbers";
import { suspendManagerInput } from "@/domain/measures/inputs";
import { activateDirect } from "@/domain/measures/internal/activate-direct";
import { sealWords } from "@/domain/measures/internal/sealed-words";
import { writeEvent } from "@/domain/measures/internal/write-event";
import { managementCover } from "@/domain/measures/queries/management-cover";
import { approvalNeeded } from "@/domain/measures/rules/approval-needed";
import { startProblem } from "@/domain/measures/rules/planned-start";

/**
 * A lead suspends a manager with a ground: up to 7 days at once or from a given time on, longer after a second lead or
 * compliance has approved. Throws not-found, refused `manages-nothing`, invalid (`startsAt`: in the past, too far).
 */
export const suspendManagerDirectly = defineCommand({
  name: "measures.suspend-directly",
  permission: "measure.suspend-directly",
  input: suspendManagerInput,
  async run({ ctx, input }) {
    const [person] = await ctx.db
      .select({ id: people.id, minor: people.minor })
      .from(people)
      .where(eq(people.id, input.personId))
      .for("update");
    if (!person) throw notFound("person");
    if ((await managementCover(ctx, [person.id])).length === 0) throw refused("manages-nothing");
    const wrong = startProblem(input.startsAt, ctx.now());
    if (wrong) throw invalid([{ field: "startsAt", ...wrong }]);
    const reasons = approvalNeeded({
      kind: "suspend-manager",
      severity: null,
      category: null,
      days: input.days,
      direct: true,
      minor: person.minor,
    });
    const id = newId();
    const waits = reasons.length > 0;
    const [proposed] = await ctx.db
      .insert(measures)
      .values({
        id,
        number: await nextNumber(ctx, "M"),
        kind: "suspend-manager",
        personId: person.id,
        caseId: input.caseId ?? null,
        state: waits ? "awaiting-approval" : "proposed",
        ground: input.ground,
        groundNote: sealWords("measures.ground_note", id, input.reason),
        facts: {
          direct: true,
          days: input.days,
          approval: reasons,
          ...(input.startsAt ? { plannedStart: input.startsAt } : {}),
        },
        days: input.days,
        proposedBy: actorId(ctx.actor) ?? "",
        proposedAt: ctx.now(),
      })
      .returning(getTableColumns(measures));
    if (!proposed) throw new Error("measure not inserted");
    await writeEvent(ctx, { measureId: id, from: null, to: proposed.state, reason: input.reason });
    if (waits) {
      return changed(result(proposed), [
        {
          action: "measure.proposed",
          subject: { kind: "measure", id },
          context: { personId: person.id, caseId: input.caseId },
          changes: { state: { from: null, to: proposed.state } },
          detail: { kind: proposed.kind, days: proposed.days, ground: proposed.ground },
          reason: input.reason,
        },
      ]);
    }
    const { active, entry, outbox } = await activateDirect(ctx, proposed, false);
    return changed(result(active), [{ ...entry, reason: input.reason }], outbox);
  },
});

function result({ id, number, state, version, endsAt }: typeof measures.$inferSelect) {
  return { id, number, state, version, endsAt };
}
