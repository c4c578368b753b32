import { and, desc, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import { accounts, oneTimeLinks, sessions } from "@/db/schema";
import { can } from "@/domain/access/rules/can";
import { defineQuery } from "@/domain/command/define-query";
import { roleOf, type StaffRole } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { forbidden, invalid } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { decodeCursor, type Page, pageSize, toPage } from "@/domain/kernel/pagination";
import { listAccountsInput } from "../inputs";
import { openName } from "../internal/display-name";

/** One staff or regulator account, as those who manage accounts see it. */
export interface AccountRow {
  id: string;
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
  version: number;
  own: boolean;
}

/** Staff or regulator accounts, newest first. Compliance sees regulators' only; throws forbidden for the other kind. */
export const listAccounts = defineQuery({
  name: "accounts.list",
  permission: "account.view",
  input: listAccountsInput,
  async run({ ctx, input }): Promise<Page<AccountRow>> {
    if (input.kind === "staff" && !can(roleOf(ctx.actor), "account.manage-staff")) {
      throw forbidden("account.manage-staff");
    }
    const after = input.cursor ? String(decodeCursor(input.cursor, 1)[0]) : null;
    if (after !== null && !isId(after)) throw invalid([{ field: "cursor", rule: "cursor" }]);
    const found = await ctx.db
      .select()
      .from(accounts)
      .where(and(eq(accounts.kind, input.kind), after ? lt(accounts.id, after) : undefined))
      .orderBy(desc(accounts.id))
      .limit(pageSize + 1);
    const page = toPage(found, pageSize, (row) => [row.id]);
    const extras = await usesOf(
      ctx,
      page.rows.map(({ id }) => id),
    );
    const rows = page.rows.map((row) => rowOf(ctx, row, extras));
    return { rows, next: page.next };
  },
});

type Uses = { links: Map<string, Date>; open: Map<string, number>; seen: Map<string, Date> };

async function usesOf(ctx: Ctx, ids: string[]): Promise<Uses> {
  if (ids.length === 0) return { links: new Map(), open: new Map(), seen: new Map() };
  const at = ctx.now();
  const [links, uses] = await Promise.all([
    ctx.db
      .select({ accountId: oneTimeLinks.accountId, until: oneTimeLinks.expiresAt })
      .from(oneTimeLinks)
      .where(
        and(
          inArray(oneTimeLinks.accountId, ids),
          isNull(oneTimeLinks.usedAt),
          isNull(oneTimeLinks.withdrawnAt),
          gt(oneTimeLinks.expiresAt, at),
        ),
      ),
    ctx.db
      .select({
        accountId: sessions.accountId,
        open: sql<number>`count(*) filter (where ${sessions.endedAt} is null and ${sessions.expiresAt} > ${at.toISOString()}::timestamptz)::int`,
        seen: sql<string>`max(${sessions.lastSeenAt})`,
      })
      .from(sessions)
      .where(inArray(sessions.accountId, ids))
      .groupBy(sessions.accountId),
  ]);
  return {
    links: new Map(links.map((link) => [link.accountId, link.until])),
    open: new Map(uses.map((use) => [use.accountId, use.open])),
    seen: new Map(uses.map((use) => [use.accountId, new Date(use.seen)])),
  };
}

function rowOf(ctx: Ctx, row: typeof accounts.$inferSelect, uses: Uses): AccountRow {
  return {
    id: row.id,
    loginName: row.loginName ?? "",
    displayName: openName(row),
    role: row.role,
    organ: row.organ,
    state: row.disabledAt !== null ? "disabled" : row.passwordHash === null ? "invited" : "active",
    linkUntil: uses.links.get(row.id) ?? null,
    secondFactor: row.totpConfirmedAt !== null,
    openSessions: uses.open.get(row.id) ?? 0,
    lastSeenAt: uses.seen.get(row.id) ?? null,
    createdAt: row.createdAt,
    version: row.version,
    own: "accountId" in ctx.actor && ctx.actor.accountId === row.id,
  };
}
