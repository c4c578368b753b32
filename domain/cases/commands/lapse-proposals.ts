import { and, eq, lte } from "drizzle-orm";
import { z } from "zod";
import { decisions } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { giveBackCase, lockedDecision } from "@/domain/cases/internal/decision-row";
import { writeCaseEvent } from "@/domain/cases/internal/write-case-event";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { approvalWindowMs } from "@/domain/measures/rules/appeal-window";

/** Drops decisions that nobody approved within 24 hours; their cases go back to the queue. Answers how many. */
export const lapseProposals = defineCommand({
  name: "cases.lapse-proposals",
  permission: "case.take-effect",
  input: z.strictObject({}),
  async run({ ctx }) {
    const late = await ctx.db
      .select({ id: decisions.id })
      .from(decisions)
      .where(
        and(
          eq(decisions.state, "awaiting-approval"),
          lte(decisions.decidedAt, new Date(ctx.now().getTime() - approvalWindowMs)),
        ),
      )
      .orderBy(decisions.caseId)
      .limit(50);
    const entries: AuditEntryInput[] = [];
    for (const { id } of late) {
      const { decision, row } = await lockedDecision(ctx, id);
      if (decision.state !== "awaiting-approval") continue;
      await ctx.db
        .update(decisions)
        .set({ state: "withdrawn", version: decision.version + 1 })
        .where(eq(decisions.id, id));
      await giveBackCase(ctx, row, null);
      await writeCaseEvent(ctx, row.id, "approval-lapsed", { decisionId: id });
      entries.push({
        action: "decision.lapsed",
        subject: { kind: "decision", id },
        context: { caseId: row.id },
        changes: { state: { from: "awaiting-approval", to: "withdrawn" } },
      });
    }
    const [first, ...others] = entries;
    return first ? changed(entries.length, [first, ...others]) : unchanged(0);
  },
});
