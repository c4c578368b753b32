import { and, asc, eq, getTableColumns, lte } from "drizzle-orm";
import { z } from "zod";
import { measures } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { changeEffect } from "@/domain/measures/internal/change-effect";
import { passedEntry } from "@/domain/measures/internal/ended-entry";
import { lockPeopleOf } from "@/domain/measures/internal/locked-people";
import { measureMessage } from "@/domain/measures/internal/measure-message";
import { noteReport } from "@/domain/measures/internal/report-item";
import type { OutboxMessage } from "@/domain/outbox/vocabulary";
import { expirySlice } from "./expire-due-measures";

/** Starts every scheduled measure whose time has come, one slice a call. A second run finds nothing. */
export const startDueMeasures = defineCommand({
  name: "measures.start-due",
  permission: "measure.expire",
  input: z.strictObject({}),
  async run({ ctx }) {
    const due = await ctx.db
      .select(getTableColumns(measures))
      .from(measures)
      .where(and(eq(measures.state, "scheduled"), lte(measures.startsAt, ctx.now())))
      .orderBy(asc(measures.startsAt), asc(measures.id))
      .limit(expirySlice)
      .for("update", { skipLocked: true });
    await lockPeopleOf(ctx, due);
    const entries: AuditEntryInput[] = [];
    const told: OutboxMessage[] = [];
    for (const measure of due) {
      const active = await changeEffect(ctx, measure, "active");
      told.push(await measureMessage(ctx, active, "measure.imposed"));
      entries.push(passedEntry("measure.started", measure, active, { detail: await noteReport(ctx, active) }));
    }
    const result = { started: due.length, more: due.length === expirySlice };
    const [first, ...others] = entries;
    return first ? changed(result, [first, ...others], told) : unchanged(result);
  },
});
