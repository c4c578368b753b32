import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { accounts, oneTimeLinks } from "@/db/schema";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { type LinkPurpose, linkLifetimes } from "../vocabulary";
import { newToken, tokenHash } from "./secret-token";

/** Makes a one-time link of an account; earlier ones of the same purpose stop working. */
export async function makeLink(
  ctx: Ctx,
  accountId: string,
  purpose: LinkPurpose,
): Promise<{ linkId: string; token: string; expiresAt: Date }> {
  const at = ctx.now();
  await ctx.db
    .update(oneTimeLinks)
    .set({ withdrawnAt: at })
    .where(
      and(
        eq(oneTimeLinks.accountId, accountId),
        eq(oneTimeLinks.purpose, purpose),
        isNull(oneTimeLinks.usedAt),
        isNull(oneTimeLinks.withdrawnAt),
      ),
    );
  const linkId = newId();
  const token = newToken();
  const expiresAt = new Date(at.getTime() + linkLifetimes[purpose]);
  await ctx.db.insert(oneTimeLinks).values({
    id: linkId,
    accountId,
    purpose,
    tokenHash: tokenHash(token),
    createdBy: actorId(ctx.actor) ?? "anonymous",
    createdAt: at,
    expiresAt,
  });
  return { linkId, token, expiresAt };
}

/** Uses a link up and gives its account; null when it is unknown, used, withdrawn, past its time or the account is disabled. */
export async function spendLink(ctx: Ctx, token: string, purposes: readonly LinkPurpose[]) {
  const at = ctx.now();
  const [used] = await ctx.db
    .update(oneTimeLinks)
    .set({ usedAt: at })
    .where(
      and(
        eq(oneTimeLinks.tokenHash, tokenHash(token)),
        inArray(oneTimeLinks.purpose, [...purposes]),
        isNull(oneTimeLinks.usedAt),
        isNull(oneTimeLinks.withdrawnAt),
        gt(oneTimeLinks.expiresAt, at),
      ),
    )
    .returning({ id: oneTimeLinks.id, accountId: oneTimeLinks.accountId, purpose: oneTimeLinks.purpose });
  if (!used) return null;
  const [account] = await ctx.db.select().from(accounts).where(eq(accounts.id, used.accountId));
  return account && account.disabledAt === null ? { account, link: used } : null;
}
