import { and, desc, eq, lt } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { can } from "@/domain/access/rules/can";
import { defineQuery } from "@/domain/command/define-query";
import { roleOf } from "@/domain/kernel/actor";
import { forbidden, invalid } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { decodeCursor, type Page, pageSize, toPage } from "@/domain/kernel/pagination";
import { listAccountsInput } from "../inputs";
import { type AccountRow, accountRows } from "../internal/account-row";

export type { AccountRow };

/** Staff or regulator accounts, newest first. Compliance sees regulators' only; throws forbidden for the other kind. */
export const listAccounts = defineQuery({
  name: "accounts.list",
  permission: "account.view",
  input: listAccountsInput,
  async run({ ctx, input }): Promise<Page<AccountRow>> {
    if (input.kind === "staff" && !can(roleOf(ctx.actor), "account.manage-staff")) {
      throw forbidden("account.manage-staff");
    }
    const before = input.cursor ? String(decodeCursor(input.cursor, 1)[0]) : null;
    if (before !== null && !isId(before)) throw invalid([{ field: "cursor", rule: "cursor" }]);
    const found = await ctx.db
      .select()
      .from(accounts)
      .where(and(eq(accounts.kind, input.kind), before ? lt(accounts.id, before) : undefined))
      .orderBy(desc(accounts.id))
      .limit(pageSize + 1);
    const page = toPage(found, pageSize, (row) => [row.id]);
    return { rows: await accountRows(ctx, page.rows), next: page.next };
  },
});
