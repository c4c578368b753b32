import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { createAccountInput } from "../inputs";
import { acceptedPassword } from "../internal/accepted-password";
import { insertAccount } from "../internal/insert-account";
import { makeLink } from "../internal/links";

/**
 * Makes an account on the server itself: the first administrator, and the logins of the demo. With a password it can sign
 * in at once; without, a one-time link sets it. Throws refused (login-name-taken), invalid (password below the floor).
 */
export const createAccount = defineCommand({
  name: "accounts.create",
  permission: "account.bootstrap",
  input: createAccountInput,
  async run({ ctx, input }) {
    const { password, ...facts } = input;
    const passwordHash = password ? await acceptedPassword(password, input.loginName ?? null) : undefined;
    const accountId = await insertAccount(ctx, { ...facts, passwordHash });
    const link = password ? null : await makeLink(ctx, accountId, "invitation");
    return changed({ accountId, link }, [
      {
        action: "account.created",
        subject: { kind: "account", id: accountId },
        context: { accountId, personId: input.personId, platformId: input.platformId },
        detail: { kind: input.kind, role: input.role ?? null, withPassword: password !== undefined },
      },
    ]);
  },
});
