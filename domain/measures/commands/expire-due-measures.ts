import { and, asc, eq, getTableColumns, inArray, lte } from "drizzle-orm";
import { z } from "zod";
import { measures, people } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { dropProposal } from "@/domain/measures/internal/drop-proposal";
import { endMeasure } from "@/domain/measures/internal/end-measure";
import { measureMessage } from "@/domain/measures/internal/measure-message";
import { approvalWindowMs } from "@/domain/measures/rules/appeal-window";
import type { OutboxMessage } from "@/domain/outbox/vocabulary";

/** Measures ended in one transaction; the job repeats while a full slice was due. */
export const expirySlice = 50;

/**
 * Ends every active measure whose time is up, one slice a call, and drops proposals that nobody approved within 24 hours.
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
      .where(and(eq(measures.state, "active"), lte(measures.endsAt, ctx.now())))
      .orderBy(asc(measures.endsAt), asc(measures.id))
      .limit(expirySlice)
      .for("update", { skipLocked: true });
    // All people first and in order, so that a decision about one of them never waits for us while we wait for it.
    const personIds = [...new Set(due.flatMap((measure) => measure.personId ?? []))];
    if (personIds.length > 0) {
      const locked = ctx.db.select({ id: people.id }).from(people).where(inArray(people.id, personIds));
      await locked.orderBy(asc(people.id)).for("update");
    }
    const entries: AuditEntryInput[] = [];
    const told: OutboxMessage[] = [];
    for (const measure of due) {
      const ended = await endMeasure(ctx, measure, "expired", null);
      told.push(await measureMessage(ctx, ended, "measure.expired"));
      entries.push({
        action: "measure.expired",
        subject: { kind: "measure", id: ended.id },
        context: { personId: ended.personId, groupId: ended.groupId, caseId: ended.caseId },
        changes: { state: { from: "active", to: "expired" } },
      });
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
