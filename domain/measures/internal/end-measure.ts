import { and, eq, getTableColumns, isNull, ne } from "drizzle-orm";
import { groups, measures, memberships, standings } from "@/db/schema";
import { consequence } from "@/domain/command/consequence";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict } from "@/domain/kernel/errors";
import { applyMeasures } from "@/domain/measures/commands/impose-measures";
import { publishNotices } from "@/domain/measures/commands/publish-notices";
import type { MeasureEndNotice, NoticeGroup } from "@/domain/measures/notice-facts";
import { sealWords } from "./sealed-words";
import { writeEvent } from "./write-event";

type MeasureRow = typeof measures.$inferSelect;

/**
 * Ends a measure: by the clock, by hand with a reason, or as if it had never been (void, whatever it has become). Rights
 * return unless another measure of the kind still runs; groups get their manager back; the person, or the group's managers, are told, except of a
 * voided one: whoever voids it says why. Throws conflict when somebody else was faster.
 */
export async function endMeasure(
  ctx: Ctx,
  measure: MeasureRow,
  to: "expired" | "lifted" | "void",
  reason: string | null,
): Promise<MeasureRow> {
  const [ended] = await ctx.db
    .update(measures)
    .set({
      state: to,
      endedAt: measure.endedAt ?? ctx.now(),
      endedBy: actorId(ctx.actor),
      endReason: sealWords("measures.end_reason", measure.id, reason),
      version: measure.version + 1,
    })
    .where(and(eq(measures.id, measure.id), eq(measures.version, measure.version), eq(measures.state, measure.state)))
    .returning(getTableColumns(measures));
  if (!ended) throw conflict("measure-changed", { number: measure.number });
  await writeEvent(ctx, { measureId: measure.id, from: measure.state, to, reason });
  // The authority is the decision that imposed it; a direct suspension is its own.
  const authorised = consequence(ctx, measure.decisionId ?? measure.id);
  await applyMeasures(authorised, [ended]);
  if (to !== "void") {
    const facts = await endNotice(ctx, ended, to);
    const { caseId, decisionId, id: measureId } = ended;
    const told = ended.personId ? [ended.personId] : await managersOf(ctx, ended.groupId);
    await publishNotices.execute(authorised, {
      notices: told.map((personId) => ({
        personId,
        facts,
        words: reason,
        caseId,
        decisionId,
        measureId,
        appealUntil: null,
      })),
    });
  }
  return ended;
}

async function endNotice(ctx: Ctx, measure: MeasureRow, kind: "expired" | "lifted"): Promise<MeasureEndNotice> {
  const until = measure.kind === "suspend-manager" ? await suspendedUntil(ctx, measure.personId) : null;
  return {
    kind,
    measureNumber: measure.number,
    measure: measure.kind,
    group: await groupOf(ctx, measure.groupId),
    endedAt: ctx.now().toISOString(),
    endsAt: measure.endsAt?.toISOString() ?? null,
    stillSuspendedUntil: until && until > ctx.now() ? until.toISOString() : null,
  };
}

async function suspendedUntil(ctx: Ctx, personId: string | null): Promise<Date | null> {
  if (!personId) return null;
  const { managerSuspendedUntil: until } = standings;
  const [standing] = await ctx.db.select({ until }).from(standings).where(eq(standings.personId, personId));
  return standing?.until ?? null;
}

async function managersOf(ctx: Ctx, groupId: string | null): Promise<string[]> {
  if (!groupId) return [];
  const rows = await ctx.db
    .select({ personId: memberships.personId })
    .from(memberships)
    .where(and(eq(memberships.groupId, groupId), isNull(memberships.until), ne(memberships.role, "member")));
  return rows.map((row) => row.personId).sort();
}

async function groupOf(ctx: Ctx, groupId: string | null): Promise<NoticeGroup | null> {
  if (!groupId) return null;
  const [group] = await ctx.db
    .select({ id: groups.id, code: groups.code, name: groups.name })
    .from(groups)
    .where(eq(groups.id, groupId));
  return group ?? null;
}
