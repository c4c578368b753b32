import { giveNoticeInput } from "@/domain/cases/inputs";
import { decisionAsSeen, lockedDecision } from "@/domain/cases/internal/decision-row";
import { takeEffect } from "@/domain/cases/internal/take-effect";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";

/**
 * Gives a delayed notice before its review date: the ground has fallen away. From this moment on the decision has effect.
 * One person suffices, since telling people is the rule. Throws not-found, conflict `decision-changed`, refused
 * `notice-not-delayed`.
 */
export const giveNotice = defineCommand({
  name: "cases.give-notice",
  permission: "case.decide",
  input: giveNoticeInput,
  async run({ ctx, input }) {
    const { decision, row } = await lockedDecision(ctx, input.decisionId);
    decisionAsSeen(decision, input.version);
    if (decision.state !== "delayed") throw refused("notice-not-delayed", { state: decision.state });
    const { audit, outbox, ...result } = await takeEffect(ctx, decision, row);
    return changed(result, [{ ...audit, action: "decision.notice-given" }], outbox);
  },
});
