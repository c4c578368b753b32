import { and, asc, eq, lte } from "drizzle-orm";
import { z } from "zod";
import { cases, decisions } from "@/db/schema";
import { lockedDecision } from "@/domain/cases/internal/decision-row";
import { takeEffect as effect } from "@/domain/cases/internal/take-effect";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";

/**
 * The decision whose undo window has been over longest takes effect; null when none is due. Of several that ask at once
 * each takes another one.
 */
export const takeNextEffect = defineCommand({
  name: "cases.take-next-effect",
  permission: "case.take-effect",
  input: z.strictObject({}),
  async run({ ctx }) {
    const [due] = await ctx.db
      .select({ id: decisions.id })
      .from(decisions)
      .innerJoin(cases, eq(cases.id, decisions.caseId))
      .where(and(eq(decisions.state, "parked"), lte(decisions.parkedUntil, ctx.now())))
      .orderBy(asc(decisions.parkedUntil), asc(decisions.id))
      .limit(1)
      .for("update", { of: cases, skipLocked: true });
    if (!due) return unchanged(null);
    const { decision, row } = await lockedDecision(ctx, due.id);
    if (decision.state !== "parked") return unchanged(null);
    const { audit, outbox, ...result } = await effect(ctx, decision, row);
    return changed(result, [audit], outbox);
  },
});
