import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { inviteRegulatorInput } from "../inputs";
import { insertAccount } from "../internal/insert-account";
import { makeLink } from "../internal/links";

/** Makes a regulator's account, with the organ it acts for, and its invitation. Throws refused (login-name-taken). */
export const inviteRegulator = defineCommand({
  name: "accounts.invite-regulator",
  permission: "account.manage-regulators",
  input: inviteRegulatorInput,
  async run({ ctx, input }) {
    const accountId = await insertAccount(ctx, { kind: "regulator", ...input });
    const link = await makeLink(ctx, accountId, "invitation");
    return changed({ accountId, loginName: input.loginName, link }, [
      {
        action: "account.invited",
        subject: { kind: "account", id: accountId },
        context: { accountId },
        detail: { kind: "regulator" },
      },
    ]);
  },
});
