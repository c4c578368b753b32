import { eq, getTableColumns } from "drizzle-orm";
import { appealEvents, appeals } from "@/db/schema";
import type { AppealEventKind } from "@/domain/appeals/vocabulary";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, notFound } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { sealWords } from "./sealed-words";

export type AppealRow = typeof appeals.$inferSelect;

/** The appeal, locked for the transaction. Throws not-found. */
export async function lockedAppeal(ctx: Ctx, appealId: string): Promise<AppealRow> {
  const [row] = await ctx.db
    .select(getTableColumns(appeals))
    .from(appeals)
    .where(eq(appeals.id, appealId))
    .for("update");
  if (!row) throw notFound("appeal");
  return row;
}

/**
 * The appeal as the caller saw it, locked; with `personId` only that person's own. Throws not-found, conflict
 * `appeal-changed`.
 */
export async function appealAsSeen(ctx: Ctx, appealId: string, version: number, personId?: string): Promise<AppealRow> {
  const row = await lockedAppeal(ctx, appealId);
  if (personId !== undefined && row.personId !== personId) throw notFound("appeal");
  if (row.version !== version) throw conflict("appeal-changed", { number: row.number, state: row.state });
  return row;
}

/** Writes a change of an appeal, one version on, and gives it as it is then. */
export async function changeAppeal(
  ctx: Ctx,
  row: AppealRow,
  change: Partial<typeof appeals.$inferInsert>,
): Promise<AppealRow> {
  const [changed] = await ctx.db
    .update(appeals)
    .set({ ...change, version: row.version + 1 })
    .where(eq(appeals.id, row.id))
    .returning(getTableColumns(appeals));
  if (!changed) throw new Error("appeal not updated");
  return changed;
}

/** Adds to what happened in an appeal. `by` is an account's id or a job's name. */
export async function writeAppealEvent(
  ctx: Ctx,
  appealId: string,
  kind: AppealEventKind,
  facts: Record<string, unknown> = {},
  words: string | null = null,
): Promise<void> {
  const id = newId();
  await ctx.db.insert(appealEvents).values({
    id,
    appealId,
    kind,
    at: ctx.now(),
    by: actorId(ctx.actor) ?? ctx.actor.kind,
    facts,
    words: words ? sealWords("appeal_events.words", id, words) : null,
  });
}

/** Ids of what an appeal concerns, for its audit entries. */
export function contextOf(row: Pick<AppealRow, "personId" | "caseId" | "decisionId">) {
  return { personId: row.personId, caseId: row.caseId, decisionId: row.decisionId };
}
