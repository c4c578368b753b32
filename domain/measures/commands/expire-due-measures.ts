import { and, asc, eq, getTableColumns, inArray, lte, ne } from "drizzle-orm";
import { z } from "zod";
import { measures } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { dropProposal } from "@/domain/measures/internal/drop-proposal";
import { endMeasure } from "@/domain/measures/internal/end-measure";
import { passedEntry } from "@/domain/measures/internal/ended-entry";
import { lockPeopleOf } from "@/domain/measures/internal/locked-people";
import { measureMessage } from "@/domain/measures/internal/measure-message";
import { approvalWindowMs } from "@/domain/measures/rules/appeal-window";
import type { OutboxMessage } from "@/domain/outbox/vocabulary";

/** Measures ended in one transaction; the job repeats while a full slice was due. */
export const expirySlice = 50;

/**
 * Ends every measure whose time is up, also one that is stayed, one slice a call, and drops proposals that nobody approved within 24 hours.
 * A second run finds nothing; two servers at once take different rows.
 */
export const expireDueMeasures = defineCommand({
  name: "measures.expire-due",
  permission: "measure.expire",
  input: z.strictObject({}),
  async run({ ctx }) {
    const due = await ctx.db
      .select(getTableColumns(measures))
      .from(measures)
      .where(
        and(
          inArray(measures.state, ["active", "stayed"]),
          // A rectification is done when a moderator confirms it, not when its deadline has passed.
          ne(measures.kind, "rectify"),
          lte(measures.endsAt, ctx.now()),
        ),
      )
      .orderBy(asc(measures.endsAt), asc(measures.id))
      .limit(expirySlice)
      .for("update", { skipLocked: true });
    await lockPeopleOf(ctx, due);
    const entries: AuditEntryInput[] = [];
    const told: OutboxMessage[] = [];
    for (const measure of due) {
      const ended = await endMeasure(ctx, measure, "expired", null);
      told.push(await measureMessage(ctx, ended, "measure.expired"));
      entries.push(passedEntry("measure.expired", measure, ended));
    }
    const lapsed = await ctx.db
      .select(getTableColumns(measures))
      .from(measures)
      .where(
        and(
          eq(measures.state, "awaiting-approval"),
          lte(measures.proposedAt, new Date(ctx.now().getTime() - approvalWindowMs)),
        ),
      )
      .limit(expirySlice)
      .for("update", { skipLocked: true });
    for (const measure of lapsed) entries.push(await dropProposal(ctx, measure, "measure.lapsed", null));
    const result = {
      expired: due.length,
      lapsed: lapsed.length,
      more: due.length === expirySlice,
    };
    const [first, ...others] = entries;
    return first ? changed(result, [first, ...others], told) : unchanged(result);
  },
});
