import { eq, sql } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";
import { changeRoleInput } from "../inputs";
import { lockManagedAccount, requireAnotherAdministrator } from "../internal/managed-account";

/**
 * Gives a staff account another role, from its next click on. Throws not-found, conflict (account-changed), refused
 * (own-account, last-administrator).
 */
export const changeRole = defineCommand({
  name: "accounts.change-role",
  permission: "account.manage-staff",
  input: changeRoleInput,
  async run({ ctx, input }) {
    const account = await lockManagedAccount(ctx, input.accountId, input.version);
    if (account.kind !== "staff" || account.role === null) throw notFound("account");
    if (account.role === input.role) return unchanged({ accountId: account.id });
    if (account.role === "administrator") await requireAnotherAdministrator(ctx, account.id);
    await ctx.db
      .update(accounts)
      .set({ role: input.role, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, account.id));
    return changed({ accountId: account.id }, [
      {
        action: "account.role-changed",
        subject: { kind: "account", id: account.id },
        context: { accountId: account.id },
        changes: { role: { from: account.role, to: input.role } },
      },
    ]);
  },
});
