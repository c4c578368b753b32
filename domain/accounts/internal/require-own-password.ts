import { and, count, eq, gt, sql } from "drizzle-orm";
import { auditEntries } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { DomainError, limit } from "@/domain/kernel/errors";
import { signInLimits } from "../vocabulary";
import { signedIn } from "./own-account";
import { passwordMatches } from "./password-hash";

/**
 * Whoever types it is signed in as that account; a session left open must not become a way to guess its password.
 * Each wrong try is a refusal in the audit log, and these are counted. Throws refused (password-wrong, on
 * `currentPassword`), limit (password-tries).
 */
export async function requireOwnPassword(
  ctx: Ctx,
  account: { passwordHash: string | null },
  password: string,
): Promise<void> {
  if ((await wrongTries(ctx)) >= signInLimits.accountAndAddress) {
    throw limit("password-tries", { minutes: signInLimits.windowSeconds / 60 });
  }
  if (await passwordMatches(account.passwordHash, password)) return;
  throw new DomainError("refused", "password-wrong", {}, [{ field: "currentPassword", rule: "password-wrong" }]);
}

async function wrongTries(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db
    .select({ tries: count() })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.actorId, signedIn(ctx).accountId),
        eq(auditEntries.outcome, "refused"),
        sql`${auditEntries.detail} ->> 'reason' = 'password-wrong'`,
        gt(auditEntries.asOf, new Date(ctx.now().getTime() - signInLimits.windowSeconds * 1000)),
      ),
    );
  return row?.tries ?? 0;
}
