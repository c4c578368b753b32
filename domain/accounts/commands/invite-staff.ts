import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { inviteStaffInput } from "../inputs";
import { insertAccount } from "../internal/insert-account";
import { makeLink } from "../internal/links";

/** Makes a staff account and its invitation, a link that works once within 7 days. Throws refused (login-name-taken). */
export const inviteStaff = defineCommand({
  name: "accounts.invite-staff",
  permission: "account.manage-staff",
  input: inviteStaffInput,
  async run({ ctx, input }) {
    const accountId = await insertAccount(ctx, { kind: "staff", ...input });
    const link = await makeLink(ctx, accountId, "invitation");
    return changed({ accountId, loginName: input.loginName, link }, [
      {
        action: "account.invited",
        subject: { kind: "account", id: accountId },
        context: { accountId },
        detail: { kind: "staff", role: input.role },
      },
    ]);
  },
});
