import { eq } from "drizzle-orm";
import { cases, decisions } from "@/db/schema";
import { undoMs } from "@/domain/cases/rules/claim";
import type { StoredDecision } from "@/domain/cases/stored-decision";
import { changed, type Outcome } from "@/domain/command/outcome";
import { actorId, roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { refused } from "@/domain/kernel/errors";
import { approvalWindowMs } from "@/domain/measures/rules/appeal-window";
import { approverRefusal } from "@/domain/measures/rules/approval-needed";
import type { ApprovalReason } from "@/domain/measures/vocabulary";
import type { CaseRow } from "./case-row";
import { type DecisionRow, decisionAsSeen, giveBackCase, lockedDecision } from "./decision-row";
import { sealWords } from "./sealed-words";
import { writeCaseEvent } from "./write-case-event";

interface Answer {
  decisionId: string;
  version: number;
  reason: string;
}

/** Checks that the actor may be the second person, now. Throws as approveDecision says. */
async function asSecondPerson(ctx: Ctx, answer: Answer): Promise<{ decision: DecisionRow; row: CaseRow }> {
  const { decision, row } = await lockedDecision(ctx, answer.decisionId);
  decisionAsSeen(decision, answer.version);
  if (decision.state !== "awaiting-approval") throw refused("decision-not-waiting", { state: decision.state });
  const approver = { id: actorId(ctx.actor) ?? "", roles: [roleOf(ctx.actor)] };
  const reasons = (decision.proposal as StoredDecision).approvalReasons as ApprovalReason[];
  const refusal = approverRefusal(reasons, [decision.decidedBy], approver);
  if (refusal) throw refused(`approver-${refusal}`);
  return { decision, row };
}

/** The second person agrees: the decision is parked for undo, then takes effect. */
export async function approve(ctx: Ctx, answer: Answer) {
  const { decision, row } = await asSecondPerson(ctx, answer);
  if (ctx.now().getTime() - decision.decidedAt.getTime() > approvalWindowMs) throw refused("approval-lapsed");
  const parkedUntil = new Date(ctx.now().getTime() + undoMs);
  const version = decision.version + 1;
  await ctx.db
    .update(decisions)
    .set({
      state: "parked",
      approvedBy: actorId(ctx.actor),
      approvedAt: ctx.now(),
      approvalReason: sealWords("decisions.approval_reason", decision.id, answer.reason),
      parkedUntil,
      version,
    })
    .where(eq(decisions.id, decision.id));
  await ctx.db
    .update(cases)
    .set({ state: "decided", waitingFor: null, decidedAt: ctx.now(), version: row.version + 1 })
    .where(eq(cases.id, row.id));
  await writeCaseEvent(ctx, row.id, "approved", { decisionId: decision.id }, answer.reason);
  return answered(decision, row, "parked", answer.reason, { decisionId: decision.id, version, parkedUntil });
}

/** The second person disagrees, with a reason: the case goes back to its decider. */
export async function reject(ctx: Ctx, answer: Answer) {
  const { decision, row } = await asSecondPerson(ctx, answer);
  const version = decision.version + 1;
  await ctx.db
    .update(decisions)
    .set({
      state: "rejected",
      approvedBy: actorId(ctx.actor),
      approvedAt: ctx.now(),
      approvalReason: sealWords("decisions.approval_reason", decision.id, answer.reason),
      version,
    })
    .where(eq(decisions.id, decision.id));
  await giveBackCase(ctx, row, decision.decidedBy);
  await writeCaseEvent(ctx, row.id, "rejected", { decisionId: decision.id }, answer.reason);
  return answered(decision, row, "rejected", answer.reason, { decisionId: decision.id, version, parkedUntil: null });
}

function answered<Result>(
  decision: DecisionRow,
  row: CaseRow,
  to: "parked" | "rejected",
  reason: string,
  result: Result,
): Outcome<Result> {
  return changed(result, [
    {
      action: to === "parked" ? "decision.approved" : "decision.rejected",
      subject: { kind: "decision", id: decision.id },
      context: { caseId: row.id },
      changes: { state: { from: "awaiting-approval", to } },
      ...(reason ? { reason } : {}),
    },
  ]);
}
