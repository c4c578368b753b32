import { oneDecisionInput } from "@/domain/cases/inputs";
import { lockedDecision } from "@/domain/cases/internal/decision-row";
import { delayNotice } from "@/domain/cases/internal/delay-notice";
import { takeEffect as effect } from "@/domain/cases/internal/take-effect";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";

/**
 * One decision takes effect: findings, credit, measures, notices, outbox and answers in one transaction. One whose notice
 * is delayed waits without any effect until the review date. Doing it again changes nothing. Throws not-found, refused
 * `undo-window-open` (not while the demo is loaded), `decision-not-parked`.
 */
export const takeEffect = defineCommand({
  name: "cases.take-effect",
  permission: "case.take-effect",
  input: oneDecisionInput,
  async run({ ctx, input }) {
    const { decision, row } = await lockedDecision(ctx, input.decisionId);
    if (decision.state === "effective") return unchanged(null);
    if (decision.state !== "parked" && decision.state !== "delayed")
      throw refused("decision-not-parked", { state: decision.state });
    if (!ctx.demo && decision.parkedUntil && ctx.now() < decision.parkedUntil) throw refused("undo-window-open");
    if (decision.delayUntil && ctx.now() < decision.delayUntil) {
      if (decision.state === "delayed") return unchanged(null);
      return changed(null, [await delayNotice(ctx, decision)]);
    }
    const { audit, outbox, ...result } = await effect(ctx, decision, row);
    return changed(result, [audit], outbox);
  },
});
