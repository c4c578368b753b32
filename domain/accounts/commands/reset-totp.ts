import { eq, sql } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { accountInput } from "../inputs";
import { endSessionsOf } from "../internal/end-sessions-of";
import { lockManagedAccount } from "../internal/managed-account";

/**
 * Takes the second factor off somebody else's account, whose authenticator is lost; its sessions end.
 * Throws not-found, forbidden, refused (own-account).
 */
export const resetTotp = defineCommand({
  name: "accounts.reset-totp",
  permission: "account.manage-regulators",
  input: accountInput,
  async run({ ctx, input }) {
    const account = await lockManagedAccount(ctx, input.accountId);
    if (account.totpSecret === null) return unchanged({ accountId: account.id });
    await ctx.db
      .update(accounts)
      .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, account.id));
    const sessionsEnded = await endSessionsOf(ctx, account.id, "ended-by-staff");
    return changed({ accountId: account.id }, [
      {
        action: "account.totp-off",
        subject: { kind: "account", id: account.id },
        context: { accountId: account.id },
        detail: { by: "staff", sessionsEnded },
      },
    ]);
  },
});
