import { eq } from "drizzle-orm";
import { caseEvidence, cases } from "@/db/schema";
import type { MessageFacts } from "@/domain/archive/queries/message-places";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { lockedCase } from "@/domain/cases/internal/case-row";
import { sealWords } from "@/domain/cases/internal/sealed-words";
import { writeCaseEvent } from "@/domain/cases/internal/write-case-event";
import { isOpenCase } from "@/domain/cases/rules/case-transition";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { invalid, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";

/** A message to quote, with what is noted about it. */
export interface Quotation extends MessageFacts {
  note: string | null;
}

/** What became of messages quoted in a case: those that were quoted already stay as they were. */
export interface QuotedInCase {
  caseId: string;
  number: string;
  added: number;
  already: number;
}

/**
 * Quotes messages as evidence in the file of an open case, for its decider to use; what is quoted stays. The caller has
 * settled that the actor may read them. Throws invalid `number` without such a case, refused `case-not-open`.
 */
export async function quoteInCase(
  ctx: Ctx,
  number: string,
  quoted: readonly Quotation[],
): Promise<{ result: QuotedInCase; audit: AuditEntryInput }> {
  const [named] = await ctx.db.select({ id: cases.id }).from(cases).where(eq(cases.number, number));
  if (!named) throw invalid([{ field: "number", rule: "unknown-case" }]);
  const row = await lockedCase(ctx, named.id);
  if (!isOpenCase(row.state)) throw refused("case-not-open", { state: row.state });
  const added = await ctx.db
    .insert(caseEvidence)
    .values(
      quoted.map(({ groupId, messageId, sentAt, sha256, note }) => {
        const id = newId();
        const sealed = sealWords("case_evidence.note", id, note);
        const by = { addedBy: actorId(ctx.actor) ?? "", addedAt: ctx.now() };
        return { id, caseId: row.id, groupId, messageId, sentAt, sha256, note: sealed, ...by };
      }),
    )
    .onConflictDoNothing()
    .returning({ id: caseEvidence.id });
  if (added.length > 0) await writeCaseEvent(ctx, row.id, "evidence-added", { count: added.length });
  return {
    result: { caseId: row.id, number: row.number, added: added.length, already: quoted.length - added.length },
    audit: {
      action: "case.evidence-added",
      subject: { kind: "case", id: row.id },
      context: { groupId: row.groupId },
      detail: { added: added.length, messages: quoted.map(({ messageId }) => messageId) },
    },
  };
}
