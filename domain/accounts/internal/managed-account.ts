import { and, eq, isNull, sql } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { can } from "@/domain/access/rules/can";
import { actorId, roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, forbidden, notFound, refused } from "@/domain/kernel/errors";

/**
 * A staff or regulator account for somebody who manages accounts, locked until the transaction ends. Throws not-found
 * (also for persons' accounts), forbidden when the actor does not manage that kind, refused for the own account.
 */
export async function lockManagedAccount(ctx: Ctx, accountId: string, version?: number) {
  const [account] = await ctx.db.select().from(accounts).where(eq(accounts.id, accountId)).for("update");
  if (!account || account.kind === "person") throw notFound("account");
  const needed = account.kind === "staff" ? "account.manage-staff" : "account.manage-regulators";
  if (ctx.actor.kind !== "system" && !can(roleOf(ctx.actor), needed)) throw forbidden(needed);
  if (account.id === actorId(ctx.actor)) throw refused("own-account");
  if (version !== undefined && account.version !== version) throw conflict("account-changed");
  return account;
}

/** Throws refused when this administrator is the last one who may sign in. Administrators are locked meanwhile. */
export async function requireAnotherAdministrator(ctx: Ctx, accountId: string): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('accounts:administrators', 11))`);
  const others = await ctx.db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.kind, "staff"), eq(accounts.role, "administrator"), isNull(accounts.disabledAt)));
  if (!others.some(({ id }) => id !== accountId)) throw refused("last-administrator");
}
