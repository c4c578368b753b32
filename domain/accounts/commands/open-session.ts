import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { writeAudit } from "@/domain/audit/write-audit";
import { defineCommand } from "@/domain/command/define-command";
import { changed, type Outcome, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { signInInput } from "../inputs";
import { passwordMatches } from "../internal/password-hash";
import { startSession } from "../internal/start-session";
import { countFailure, forgetFailures, takeAccount, throttleOf, waitSeconds } from "../internal/throttle";
import { totpStep } from "../internal/totp";
import type { SignInAnswer, SignInRefusal } from "../vocabulary";

/**
 * Signs in by account, password and, where one is set up, authenticator code. A refused try is an answer and not an
 * error, so that its count and its audit entry are committed. Unknown, disabled and wrong look the same.
 */
export const openSession = defineCommand({
  name: "accounts.open-session",
  permission: "account.enter",
  input: signInInput,
  async run({ ctx, input }): Promise<Outcome<SignInAnswer>> {
    const throttle = throttleOf(input.account, ctx.origin.ip);
    const wait = (await takeAccount(ctx, input.account)) ? await waitSeconds(ctx, throttle) : 1;
    if (wait > 0) return refuse(ctx, null, "throttled", wait);
    const [account] = await ctx.db.select().from(accounts).where(eq(accounts.loginName, input.account));
    const right = await passwordMatches(account?.passwordHash ?? null, input.password);
    if (!account || !right || account.disabledAt !== null) {
      await countFailure(ctx, throttle);
      return refuse(ctx, account?.id ?? null, "wrong");
    }
    const secondFactor = account.totpConfirmedAt !== null && account.totpSecret !== null;
    if (secondFactor && account.totpSecret) {
      if (!input.code) return unchanged({ refused: "code-required" });
      const step = await totpStep(account.id, account.totpSecret, input.code, ctx.now(), account.totpLastStep);
      if (step === null) {
        await countFailure(ctx, throttle);
        return refuse(ctx, account.id, "code-wrong");
      }
      await ctx.db.update(accounts).set({ totpLastStep: step }).where(eq(accounts.id, account.id));
    }
    await forgetFailures(ctx, throttle);
    const { opened, entry } = await startSession(ctx, account, {
      by: "password",
      secondFactor,
      userAgent: input.userAgent,
    });
    return changed({ opened }, [entry]);
  },
});

async function refuse(
  ctx: Ctx,
  accountId: string | null,
  reason: SignInRefusal,
  retryAfterSeconds?: number,
): Promise<Outcome<SignInAnswer>> {
  await writeAudit(ctx, "refused", [
    {
      action: "session.opened",
      subject: accountId ? { kind: "account", id: accountId } : { kind: "query", id: "accounts.open-session" },
      context: { accountId },
      detail: { code: "refused", reason },
    },
  ]);
  return unchanged(retryAfterSeconds ? { refused: reason, retryAfterSeconds } : { refused: reason });
}
