import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";
import { accountInput } from "../inputs";
import { makeLink } from "../internal/links";
import { lockManagedAccount } from "../internal/managed-account";

/**
 * A new link to set the password of a staff or regulator account: the invitation again (7 days) or a password link (1 day).
 * The earlier one stops working; the present password stays good until the link is used.
 * Throws not-found, forbidden, refused (own-account, account-disabled).
 */
export const renewLink = defineCommand({
  name: "accounts.renew-link",
  permission: "account.manage-regulators",
  input: accountInput,
  async run({ ctx, input }) {
    const account = await lockManagedAccount(ctx, input.accountId);
    if (account.disabledAt !== null) throw refused("account-disabled");
    const purpose = account.passwordHash === null ? "invitation" : "password-reset";
    const link = await makeLink(ctx, account.id, purpose);
    return changed({ accountId: account.id, loginName: account.loginName, link }, [
      {
        action: "account.link-renewed",
        subject: { kind: "account", id: account.id },
        context: { accountId: account.id, linkId: link.linkId },
        detail: { purpose },
      },
    ]);
  },
});
