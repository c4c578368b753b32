import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { accountInput } from "../inputs";
import { endSessionsOf } from "../internal/end-sessions-of";
import { lockManagedAccount } from "../internal/managed-account";

/** Ends every session of a staff or regulator account. Throws not-found, forbidden, refused (own-account). */
export const endAccountSessions = defineCommand({
  name: "accounts.end-account-sessions",
  permission: "account.manage-regulators",
  input: accountInput,
  async run({ ctx, input }) {
    const account = await lockManagedAccount(ctx, input.accountId);
    const ended = await endSessionsOf(ctx, account.id, "ended-by-staff");
    if (ended === 0) return unchanged({ accountId: account.id, ended });
    return changed({ accountId: account.id, ended }, [
      {
        action: "session.ended",
        subject: { kind: "account", id: account.id },
        context: { accountId: account.id },
        detail: { reason: "ended-by-staff", count: ended },
      },
    ]);
  },
});
