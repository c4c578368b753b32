import { and, eq, getTableColumns } from "drizzle-orm";
import { measures } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { consequence } from "@/domain/command/consequence";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict } from "@/domain/kernel/errors";
import { DAY_MS } from "@/domain/kernel/time";
import { applyMeasures, imposedEntry, scheduledEntry } from "@/domain/measures/commands/impose-measures";
import { publishNotices } from "@/domain/measures/commands/publish-notices";
import { managementCover } from "@/domain/measures/queries/management-cover";
import { appealWindowMs } from "@/domain/measures/rules/appeal-window";
import type { OutboxMessage } from "@/domain/outbox/vocabulary";
import { directSuspensionNotice } from "./direct-suspension";
import { measureMessage } from "./measure-message";
import { noteReport } from "./report-item";
import { openWords } from "./sealed-words";
import { writeEvent } from "./write-event";

type MeasureRow = typeof measures.$inferSelect;

/** A direct suspension that has begun or is scheduled, with its audit entry and what the platform is told. */
interface Activated {
  active: MeasureRow;
  entry: AuditEntryInput;
  outbox: OutboxMessage[];
}

/**
 * Starts a direct suspension now, or schedules it where a later start was planned, and tells the person. Throws conflict
 * `measure-changed`.
 */
export async function activateDirect(ctx: Ctx, measure: MeasureRow, approved: boolean): Promise<Activated> {
  const personId = measure.personId ?? "";
  const { plannedStart } = measure.facts;
  const planned = typeof plannedStart === "string" ? new Date(plannedStart) : null;
  const now = ctx.now();
  const later = planned !== null && planned > now;
  const startsAt = later ? planned : now;
  const endsAt = new Date(startsAt.getTime() + (measure.days ?? 0) * DAY_MS);
  const groups = await managementCover(ctx, [personId]);
  const [active] = await ctx.db
    .update(measures)
    .set({
      state: later ? "scheduled" : "active",
      startsAt,
      endsAt,
      approvedBy: approved ? actorId(ctx.actor) : null,
      approvedAt: approved ? now : null,
      version: measure.version + 1,
    })
    .where(and(eq(measures.id, measure.id), eq(measures.version, measure.version)))
    .returning(getTableColumns(measures));
  if (!active) throw conflict("measure-changed", { number: measure.number });
  await writeEvent(ctx, { measureId: measure.id, from: measure.state, to: active.state });
  const authorised = consequence(ctx, measure.id);
  if (!later) await applyMeasures(authorised, [active]);
  const appealUntil = new Date(now.getTime() + appealWindowMs);
  await publishNotices.execute(authorised, {
    notices: [
      {
        personId,
        facts: directSuspensionNotice({
          personId,
          number: active.number,
          ground: active.ground,
          days: active.days ?? 0,
          ...{ startsAt, endsAt, appealUntil, groups },
        }),
        words: openWords("measures.ground_note", measure.id, measure.groundNote),
        caseId: measure.caseId,
        decisionId: null,
        measureId: measure.id,
        appealUntil,
      },
    ],
  });
  if (later) return { active, entry: scheduledEntry(active), outbox: [] };
  const entry = imposedEntry(active);
  return {
    active,
    entry: { ...entry, detail: { ...entry.detail, ...(await noteReport(ctx, active)) } },
    outbox: [await measureMessage(ctx, active, "measure.imposed")],
  };
}
