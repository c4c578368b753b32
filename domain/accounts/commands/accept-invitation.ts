import { eq, sql } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";
import { acceptInvitationInput } from "../inputs";
import { acceptedPassword } from "../internal/accepted-password";
import { endSessionsOf } from "../internal/end-sessions-of";
import { spendLink } from "../internal/links";

/**
 * Sets the password of an account by an invitation or a password link, which is used up. Sessions that were open end.
 * Throws refused (link-invalid), invalid (password below the floor; the link stays good).
 */
export const acceptInvitation = defineCommand({
  name: "accounts.accept-invitation",
  permission: "account.enter",
  input: acceptInvitationInput,
  async run({ ctx, input }) {
    const used = await spendLink(ctx, input.token, ["invitation", "password-reset"]);
    if (!used) throw refused("link-invalid");
    const { account, link } = used;
    const passwordHash = await acceptedPassword(input.password, account.loginName);
    await ctx.db
      .update(accounts)
      .set({ passwordHash, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, account.id));
    const ended = await endSessionsOf(ctx, account.id, "password-changed");
    return changed({ loginName: account.loginName }, [
      {
        action: "account.password-set",
        subject: { kind: "account", id: account.id },
        context: { accountId: account.id, linkId: link.id },
        detail: { by: link.purpose, sessionsEnded: ended },
      },
    ]);
  },
});
