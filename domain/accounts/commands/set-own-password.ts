import { eq, sql } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { invalid } from "@/domain/kernel/errors";
import { setOwnPasswordInput } from "../inputs";
import { acceptedPassword } from "../internal/accepted-password";
import { endSessionsOf } from "../internal/end-sessions-of";
import { requireFreeLoginName } from "../internal/insert-account";
import { lockOwnAccount, signedIn } from "../internal/own-account";
import { requireOwnPassword } from "../internal/require-own-password";

/**
 * Sets the own password; the sessions on other devices end. Who has one types it; a person who came by a link and has no
 * sign-in name yet chooses one. Throws invalid (new password below the floor, name or present one missing), refused (password-wrong,
 * login-name-taken), limit (password-tries).
 */
export const setOwnPassword = defineCommand({
  name: "accounts.set-own-password",
  permission: "account.own",
  input: setOwnPasswordInput,
  async run({ ctx, input }) {
    const account = await lockOwnAccount(ctx);
    if (account.passwordHash !== null) {
      if (!input.currentPassword) throw invalid([{ field: "currentPassword", rule: "required" }]);
      await requireOwnPassword(ctx, account, input.currentPassword);
    }
    const loginName = account.loginName ?? input.loginName;
    if (!loginName) throw invalid([{ field: "loginName", rule: "required" }]);
    if (account.loginName === null) await requireFreeLoginName(ctx, loginName);
    const passwordHash = await acceptedPassword(input.password, loginName);
    await ctx.db
      .update(accounts)
      .set({ loginName, passwordHash, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, account.id));
    const sessionsEnded = await endSessionsOf(ctx, account.id, "password-changed", signedIn(ctx).sessionId);
    return changed({ loginName }, [
      {
        action: "account.password-set",
        subject: { kind: "account", id: account.id },
        context: { accountId: account.id },
        detail: { by: "owner", sessionsEnded },
      },
    ]);
  },
});
