import { and, eq, isNull, sql } from "drizzle-orm";
import { accounts, oneTimeLinks } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { isId } from "@/domain/kernel/ids";
import { accountVersionInput } from "../inputs";
import { endSessionsOf } from "../internal/end-sessions-of";
import { lockManagedAccount, requireAnotherAdministrator } from "../internal/managed-account";

/**
 * Shuts a staff or regulator account: its sessions end and its links stop working at once. Throws not-found, forbidden,
 * conflict (account-changed), refused (own-account, last-administrator).
 */
export const disableAccount = defineCommand({
  name: "accounts.disable",
  permission: "account.manage-regulators",
  input: accountVersionInput,
  async run({ ctx, input }) {
    const account = await lockManagedAccount(ctx, input.accountId, input.version);
    if (account.disabledAt !== null) return unchanged({ accountId: account.id });
    if (account.role === "administrator") await requireAnotherAdministrator(ctx, account.id);
    const at = ctx.now();
    const by = actorId(ctx.actor);
    await ctx.db
      .update(accounts)
      .set({ disabledAt: at, disabledBy: by && isId(by) ? by : null, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, account.id));
    await ctx.db
      .update(oneTimeLinks)
      .set({ withdrawnAt: at })
      .where(
        and(eq(oneTimeLinks.accountId, account.id), isNull(oneTimeLinks.usedAt), isNull(oneTimeLinks.withdrawnAt)),
      );
    const sessionsEnded = await endSessionsOf(ctx, account.id, "account-disabled");
    return changed({ accountId: account.id }, [
      {
        action: "account.disabled",
        subject: { kind: "account", id: account.id },
        context: { accountId: account.id },
        detail: { kind: account.kind, sessionsEnded },
      },
    ]);
  },
});
