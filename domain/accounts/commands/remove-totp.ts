import { eq, sql } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { passwordInput } from "../inputs";
import { lockOwnAccount } from "../internal/own-account";
import { requireOwnPassword } from "../internal/require-own-password";

/** Switches the own second factor off, also one that was begun and never confirmed. Throws refused (password-wrong), limit (password-tries). */
export const removeTotp = defineCommand({
  name: "accounts.remove-totp",
  permission: "account.own",
  input: passwordInput,
  async run({ ctx, input }) {
    const account = await lockOwnAccount(ctx);
    if (account.totpSecret === null) return unchanged({ accountId: account.id });
    await requireOwnPassword(ctx, account, input.currentPassword);
    await ctx.db
      .update(accounts)
      .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, account.id));
    return changed({ accountId: account.id }, [
      {
        action: "account.totp-off",
        subject: { kind: "account", id: account.id },
        context: { accountId: account.id },
        detail: { by: "owner", wasOn: account.totpConfirmedAt !== null },
      },
    ]);
  },
});
