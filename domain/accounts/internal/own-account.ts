import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema";
import type { Actor } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";

type SignedIn = Extract<Actor, { sessionId: string }>;

/** The signed-in actor. Throws not-found for platforms, jobs and nobody: they have no account. */
export function signedIn(ctx: Ctx): SignedIn {
  if (!("sessionId" in ctx.actor)) throw notFound("account");
  return ctx.actor;
}

/** The row of the actor's own account, locked until the transaction ends. Throws not-found when there is none. */
export async function lockOwnAccount(ctx: Ctx) {
  const { accountId } = signedIn(ctx);
  const [account] = await ctx.db.select().from(accounts).where(eq(accounts.id, accountId)).for("update");
  if (!account) throw notFound("account");
  return account;
}
