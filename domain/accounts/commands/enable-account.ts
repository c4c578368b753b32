import { eq, sql } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { accountVersionInput } from "../inputs";
import { lockManagedAccount } from "../internal/managed-account";

/** Opens a disabled account again; ended sessions stay ended. Throws not-found, forbidden, conflict (account-changed). */
export const enableAccount = defineCommand({
  name: "accounts.enable",
  permission: "account.manage-regulators",
  input: accountVersionInput,
  async run({ ctx, input }) {
    const account = await lockManagedAccount(ctx, input.accountId, input.version);
    if (account.disabledAt === null) return unchanged({ accountId: account.id });
    await ctx.db
      .update(accounts)
      .set({ disabledAt: null, disabledBy: null, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, account.id));
    return changed({ accountId: account.id }, [
      {
        action: "account.enabled",
        subject: { kind: "account", id: account.id },
        context: { accountId: account.id },
        detail: { kind: account.kind },
      },
    ]);
  },
});
