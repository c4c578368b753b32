import { caseEvents } from "@/db/schema";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import type { CaseEventKind } from "../case-event";
import { sealWords } from "./sealed-words";

/** Adds to what happened in a case. `by` is an account's id, a key's, or a job's name; persons appear by account only. */
export async function writeCaseEvent(
  ctx: Ctx,
  caseId: string,
  kind: CaseEventKind,
  facts: Record<string, unknown> = {},
  words: string | null = null,
): Promise<void> {
  const id = newId();
  await ctx.db.insert(caseEvents).values({
    id,
    caseId,
    kind,
    at: ctx.now(),
    by: actorId(ctx.actor) ?? ctx.actor.kind,
    facts,
    words: sealWords("case_events.words", id, words),
  });
}
