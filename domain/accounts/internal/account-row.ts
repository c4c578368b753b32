import { and, gt, inArray, isNull, sql } from "drizzle-orm";
import { type accounts, oneTimeLinks, sessions } from "@/db/schema";
import type { StaffRole } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { openName } from "./display-name";

/** One staff or regulator account, as those who manage accounts see it. */
export interface AccountRow {
  id: string;
  kind: "staff" | "regulator" | "person";
  loginName: string;
  displayName: string;
  role: StaffRole | null;
  organ: string | null;
  state: "invited" | "active" | "disabled";
  /** Until when the open link (invitation or password) works. */
  linkUntil: Date | null;
  secondFactor: boolean;
  openSessions: number;
  lastSeenAt: Date | null;
  createdAt: Date;
  disabledAt: Date | null;
  version: number;
  own: boolean;
}

/** Rows of accounts with their open links and sessions. */
export async function accountRows(ctx: Ctx, found: readonly (typeof accounts.$inferSelect)[]): Promise<AccountRow[]> {
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [links, uses] = await Promise.all([openLinks(ctx, ids), sessionUses(ctx, ids)]);
  return found.map((row) => ({
    id: row.id,
    kind: row.kind,
    loginName: row.loginName ?? "",
    displayName: openName(row),
    role: row.role,
    organ: row.organ,
    state: row.disabledAt !== null ? "disabled" : row.passwordHash === null ? "invited" : "active",
    linkUntil: links.get(row.id) ?? null,
    secondFactor: row.totpConfirmedAt !== null,
    openSessions: uses.get(row.id)?.open ?? 0,
    lastSeenAt: uses.get(row.id)?.seen ?? null,
    createdAt: row.createdAt,
    disabledAt: row.disabledAt,
    version: row.version,
    own: "accountId" in ctx.actor && ctx.actor.accountId === row.id,
  }));
}

async function openLinks(ctx: Ctx, ids: string[]): Promise<Map<string, Date>> {
  const { accountId, expiresAt, usedAt, withdrawnAt } = oneTimeLinks;
  const rows = await ctx.db
    .select({ accountId, until: expiresAt })
    .from(oneTimeLinks)
    .where(and(inArray(accountId, ids), isNull(usedAt), isNull(withdrawnAt), gt(expiresAt, ctx.now())));
  return new Map(rows.map((row) => [row.accountId, row.until]));
}

async function sessionUses(ctx: Ctx, ids: string[]): Promise<Map<string, { open: number; seen: Date }>> {
  const at = ctx.now().toISOString();
  const open = sql<number>`count(*) filter (
    where ${sessions.endedAt} is null and ${sessions.expiresAt} > ${at}::timestamptz)::int`;
  const rows = await ctx.db
    .select({ accountId: sessions.accountId, open, seen: sql<string>`max(${sessions.lastSeenAt})` })
    .from(sessions)
    .where(inArray(sessions.accountId, ids))
    .groupBy(sessions.accountId);
  return new Map(rows.map((row) => [row.accountId, { open: row.open, seen: new Date(row.seen) }]));
}
