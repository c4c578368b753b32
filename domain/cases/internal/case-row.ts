import { eq, getTableColumns } from "drizzle-orm";
import { cases } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, notFound } from "@/domain/kernel/errors";

export type CaseRow = typeof cases.$inferSelect;

/** The case, locked for the transaction. Throws not-found. */
export async function lockedCase(ctx: Ctx, caseId: string): Promise<CaseRow> {
  const [row] = await ctx.db.select(getTableColumns(cases)).from(cases).where(eq(cases.id, caseId)).for("update");
  if (!row) throw notFound("case");
  return row;
}

/** The case without a lock, for reading. Throws not-found. */
export async function readCase(ctx: Pick<Ctx, "db">, caseId: string): Promise<CaseRow> {
  const [row] = await ctx.db.select(getTableColumns(cases)).from(cases).where(eq(cases.id, caseId));
  if (!row) throw notFound("case");
  return row;
}

/** Who holds a case now; a claim whose time is up holds nothing. */
export function holderOf(row: Pick<CaseRow, "claimedBy" | "claimedUntil">, now: Date): string | null {
  return row.claimedBy && row.claimedUntil && row.claimedUntil > now ? row.claimedBy : null;
}

/** Throws conflict `case-claimed` (who, until when) when somebody else holds the case. */
export async function notHeldByOthers(ctx: Ctx, row: CaseRow): Promise<void> {
  const holder = holderOf(row, ctx.now());
  if (holder === null || holder === actorId(ctx.actor)) return;
  throw conflict("case-claimed", {
    by: (await nameOf(ctx, holder)) ?? "—",
    until: row.claimedUntil?.toISOString() ?? null,
  });
}

/** Throws conflict `case-changed` unless the case is as the caller saw it. */
export function asSeen(row: CaseRow, version: number): void {
  if (row.version !== version) throw conflict("case-changed", { number: row.number, state: row.state });
}

/** Display name of a staff account, for conflicts that say who was faster. */
export async function nameOf(ctx: Ctx, accountId: string | null): Promise<string | null> {
  if (!accountId) return null;
  return (await accountNames(ctx, [accountId])).get(accountId)?.name ?? null;
}
