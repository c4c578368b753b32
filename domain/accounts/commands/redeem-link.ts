import { defineCommand } from "@/domain/command/define-command";
import { changed, type Outcome } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";
import { redeemLinkInput } from "../inputs";
import { spendLink } from "../internal/links";
import { startSession } from "../internal/start-session";
import type { SignInAnswer } from "../vocabulary";

/** Signs a person in by the one-time link that the platform asked for. Throws refused (link-invalid) when it is of no use. */
export const redeemLink = defineCommand({
  name: "accounts.redeem-link",
  permission: "account.enter",
  input: redeemLinkInput,
  async run({ ctx, input }): Promise<Outcome<SignInAnswer>> {
    const used = await spendLink(ctx, input.token, ["sign-in"]);
    if (!used) throw refused("link-invalid");
    const { opened, entry } = await startSession(ctx, used.account, {
      by: "link",
      secondFactor: false,
      userAgent: input.userAgent,
    });
    return changed({ opened }, [{ ...entry, context: { ...entry.context, linkId: used.link.id } }]);
  },
});
