import { eq, sql } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { invalid, refused } from "@/domain/kernel/errors";
import { confirmTotpInput } from "../inputs";
import { lockOwnAccount } from "../internal/own-account";
import { totpStep } from "../internal/totp";

/** Switches the second factor on by a first right code. Throws refused (totp-not-begun, totp-already-on), invalid (code wrong). */
export const confirmTotp = defineCommand({
  name: "accounts.confirm-totp",
  permission: "account.own",
  input: confirmTotpInput,
  async run({ ctx, input }) {
    const account = await lockOwnAccount(ctx);
    if (account.totpConfirmedAt !== null) throw refused("totp-already-on");
    if (account.totpSecret === null) throw refused("totp-not-begun");
    const step = await totpStep(account.id, account.totpSecret, input.code, ctx.now(), account.totpLastStep);
    if (step === null) throw invalid([{ field: "code", rule: "totp-wrong" }]);
    await ctx.db
      .update(accounts)
      .set({ totpConfirmedAt: ctx.now(), totpLastStep: step, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, account.id));
    return changed({ accountId: account.id }, [
      {
        action: "account.totp-on",
        subject: { kind: "account", id: account.id },
        context: { accountId: account.id },
      },
    ]);
  },
});
