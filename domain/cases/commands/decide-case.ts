import { eq } from "drizzle-orm";
import { cases, decisions } from "@/db/schema";
import { decideCaseInput } from "@/domain/cases/inputs";
import { asSeen, lockedCase, notHeldByOthers } from "@/domain/cases/internal/case-row";
import { checkDecision } from "@/domain/cases/internal/check-decision";
import { withoutOwnInterest } from "@/domain/cases/internal/own-interest";
import { sealText } from "@/domain/cases/internal/sealed-words";
import { writeCaseEvent } from "@/domain/cases/internal/write-case-event";
import { undoMs } from "@/domain/cases/rules/claim";
import type { StoredDecision } from "@/domain/cases/stored-decision";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";

/**
 * Decides a case: up to S3 it takes effect after ten seconds for undo; S4 and above, closing, blacklisting, revoking and
 * legal categories wait for a second person. Nothing follows before. Throws not-found, conflict `case-claimed` or
 * `case-changed`, refused `case-not-open` or `own-interest`, invalid with every problem and its field.
 */
export const decideCase = defineCommand({
  name: "cases.decide",
  permission: "case.decide",
  input: decideCaseInput,
  async run({ ctx, input }) {
    const row = await lockedCase(ctx, input.caseId);
    await notHeldByOthers(ctx, row);
    if (!["open", "claimed", "reopened"].includes(row.state)) throw refused("case-not-open", { state: row.state });
    asSeen(row, input.version);
    await withoutOwnInterest(
      ctx,
      row.groupId,
      input.findings.map((one) => one.subject.id),
    );
    const { decision, effects } = await checkDecision(ctx, row, input);
    const { kind: approvalKind, reasons } = effects.approval;
    const [id, now] = [newId(), ctx.now()];
    const waits = approvalKind !== null;
    const parkedUntil = waits ? null : new Date(now.getTime() + undoMs);
    const stored: StoredDecision = {
      findings: [...decision.findings],
      measures: decision.measures,
      removeMessages: decision.removeMessages,
      shown: effects.people.map(({ personId, before, after, suspension }) => ({
        personId,
        scoreBefore: before.score,
        scoreAfter: after.score,
        suspensionDays: suspension?.days ?? null,
      })),
      approvalReasons: reasons,
    };
    await ctx.db.insert(decisions).values({
      id,
      caseId: row.id,
      state: waits ? "awaiting-approval" : "parked",
      outcome: input.outcome,
      proposal: stored,
      reason: sealText("decisions.reason", id, input.reason),
      caseVersion: row.version,
      decidedBy: actorId(ctx.actor) ?? "",
      decidedAt: now,
      approvalKind,
      parkedUntil,
      ...(input.delay
        ? {
            delayGround: input.delay.ground,
            delayWords: sealText("decisions.delay_words", id, input.delay.words),
            delayUntil: input.delay.until,
          }
        : {}),
    });
    const state = waits ? "waiting" : "decided";
    const version = row.version + 1;
    await ctx.db
      .update(cases)
      .set({
        state,
        waitingFor: approvalKind === null ? null : approvalKind === "legal" ? "legal-review" : "approval",
        claimedBy: null,
        claimedUntil: null,
        decidedAt: waits ? null : now,
        version,
      })
      .where(eq(cases.id, row.id));
    const facts = { decisionId: id, outcome: input.outcome, findings: decision.findings.length, reasons };
    await writeCaseEvent(ctx, row.id, waits ? "approval-asked" : "decided", facts);
    return changed({ decisionId: id, caseId: row.id, state, version, parkedUntil, approvalKind, reasons }, [
      {
        action: waits ? "decision.proposed" : "decision.made",
        subject: { kind: "decision", id },
        context: { caseId: row.id, groupId: row.groupId },
        changes: { state: { from: row.state, to: state } },
        detail: {
          outcome: input.outcome,
          categories: decision.findings.map((one) => `${one.category} ${one.severity}`),
          approval: approvalKind,
          ...(input.delay ? { delay: input.delay.ground, delayUntil: input.delay.until.toISOString() } : {}),
        },
        reason: input.reason,
      },
    ]);
  },
});
