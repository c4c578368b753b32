import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";
import { passwordInput } from "../inputs";
import { lockOwnAccount } from "../internal/own-account";
import { requireOwnPassword } from "../internal/require-own-password";
import { newTotpSecret } from "../internal/totp";

/**
 * Begins to set up an authenticator: a new secret that asks for nothing until its first code is confirmed.
 * Throws refused (totp-already-on), refused (password-wrong), limit (password-tries).
 */
export const enrolTotp = defineCommand({
  name: "accounts.enrol-totp",
  permission: "account.own",
  input: passwordInput,
  async run({ ctx, input }) {
    const account = await lockOwnAccount(ctx);
    if (account.totpConfirmedAt !== null) throw refused("totp-already-on");
    await requireOwnPassword(ctx, account, input.currentPassword);
    const { stored } = newTotpSecret(account.id);
    await ctx.db.update(accounts).set({ totpSecret: stored, totpLastStep: null }).where(eq(accounts.id, account.id));
    return changed({ accountId: account.id }, [
      {
        action: "account.totp-begun",
        subject: { kind: "account", id: account.id },
        context: { accountId: account.id },
      },
    ]);
  },
});
