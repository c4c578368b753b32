import { eq } from "drizzle-orm";
import { decisions } from "@/db/schema";
import { oneDecisionInput } from "@/domain/cases/inputs";
import { giveBackCase, lockedDecision } from "@/domain/cases/internal/decision-row";
import { writeCaseEvent } from "@/domain/cases/internal/write-case-event";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";

/**
 * Takes a decision back: its decider within ten seconds, or while it waits for a second person; whoever approved it within
 * ten seconds too. The case returns to the one who undid. Throws not-found, refused `undo-too-late` or `not-own-decision`.
 */
export const undoDecision = defineCommand({
  name: "cases.undo-decision",
  permission: "case.decide",
  input: oneDecisionInput,
  async run({ ctx, input }) {
    const { decision, row } = await lockedDecision(ctx, input.decisionId);
    const me = actorId(ctx.actor);
    const approver = decision.state === "parked" && decision.approvedBy === me;
    if (decision.decidedBy !== me && !approver) throw refused("not-own-decision");
    const parked = decision.state === "parked" && decision.parkedUntil !== null && ctx.now() < decision.parkedUntil;
    if (!parked && decision.state !== "awaiting-approval") throw refused("undo-too-late", { state: decision.state });
    await ctx.db
      .update(decisions)
      .set({ state: "withdrawn", version: decision.version + 1 })
      .where(eq(decisions.id, decision.id));
    await giveBackCase(ctx, row, decision.decidedBy);
    await writeCaseEvent(ctx, row.id, "undone", { decisionId: decision.id });
    return changed({ decisionId: decision.id, caseId: row.id, version: row.version + 1 }, [
      {
        action: "decision.undone",
        subject: { kind: "decision", id: decision.id },
        context: { caseId: row.id },
        changes: { state: { from: decision.state, to: "withdrawn" } },
      },
    ]);
  },
});
