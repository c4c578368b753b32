import { and, eq, isNull, ne } from "drizzle-orm";
import { memberships, rectifyItems } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { forbidden, notFound, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { tickRectifyItemInput } from "@/domain/measures/inputs";
import { measureAt } from "@/domain/measures/internal/measure-at";
import { rectifyChecklist } from "@/domain/measures/queries/rectify-checklist";
import { standingsOf } from "@/domain/people/queries/standings-of";

/**
 * A manager says that an item of the checklist is done in the own group, or takes that back; a moderator confirms the
 * whole. Also after the deadline. Throws not-found outside the groups one manages, refused `manager-suspended`,
 * `measure-not-active`, `not-on-checklist`.
 */
export const tickRectifyItem = defineCommand({
  name: "measures.tick-rectify-item",
  permission: "rectification.tick",
  input: tickRectifyItemInput,
  async run({ ctx, input: { measureId, item, done } }) {
    if (ctx.actor.kind !== "person") throw forbidden("rectification.tick");
    const { personId } = ctx.actor;
    const measure = await measureAt(ctx, measureId);
    const { groupId } = measure;
    const [managed] = await ctx.db
      .select({ id: memberships.id })
      .from(memberships)
      .where(
        and(
          eq(memberships.groupId, groupId ?? measureId),
          eq(memberships.personId, personId),
          isNull(memberships.until),
          ne(memberships.role, "member"),
        ),
      );
    if (!managed || measure.kind !== "rectify") throw notFound("measure");
    const until = (await standingsOf(ctx, [personId])).get(personId)?.managerSuspendedUntil ?? null;
    if (until && until > ctx.now()) throw refused("manager-suspended", { until: until.toISOString() });
    if (measure.state !== "active") throw refused("measure-not-active", { state: measure.state });
    const known = (await rectifyChecklist(ctx, measure)).find((one) => one.item === item);
    if (!known) throw refused("not-on-checklist");
    if ((known.tickedAt !== null) === done) return unchanged({ item, done });
    const ticked = { tickedAt: done ? ctx.now() : null, tickedBy: done ? personId : null };
    await ctx.db
      .insert(rectifyItems)
      .values({ id: newId(), measureId, item, ...ticked })
      .onConflictDoUpdate({ target: [rectifyItems.measureId, rectifyItems.item], set: ticked });
    return changed({ item, done }, [
      {
        action: "measure.item-ticked",
        subject: { kind: "measure", id: measureId },
        context: { groupId, caseId: measure.caseId },
        changes: { [item]: { from: !done, to: done } },
      },
    ]);
  },
});
