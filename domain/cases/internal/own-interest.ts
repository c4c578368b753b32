import { and, eq } from "drizzle-orm";
import { accounts, memberships } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { refused } from "@/domain/kernel/errors";

/** Nobody decides about oneself or the own group. Throws refused `own-interest`. */
export async function withoutOwnInterest(
  ctx: Ctx,
  groupId: string | null,
  subjectIds: readonly string[],
): Promise<void> {
  if (ctx.actor.kind !== "staff") return;
  const [account] = await ctx.db
    .select({ personId: accounts.personId })
    .from(accounts)
    .where(eq(accounts.id, ctx.actor.accountId));
  const own = account?.personId;
  if (!own) return;
  const member = groupId
    ? await ctx.db
        .select({ id: memberships.id })
        .from(memberships)
        .where(and(eq(memberships.groupId, groupId), eq(memberships.personId, own)))
        .limit(1)
    : [];
  if (subjectIds.includes(own) || member.length > 0) throw refused("own-interest");
}
