import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { can } from "@/domain/access/rules/can";
import { defineQuery } from "@/domain/command/define-query";
import { roleOf } from "@/domain/kernel/actor";
import { notFound } from "@/domain/kernel/errors";
import { accountInput } from "../inputs";
import { type AccountRow, accountRows } from "../internal/account-row";

/** One staff or regulator account. Throws not-found for others, and for kinds that the viewer does not manage. */
export const getAccount = defineQuery({
  name: "accounts.get",
  permission: "account.view",
  input: accountInput,
  async run({ ctx, input }): Promise<AccountRow> {
    const found = await ctx.db.select().from(accounts).where(eq(accounts.id, input.accountId));
    const [row] = await accountRows(ctx, found);
    if (!row || row.kind === "person") throw notFound("account");
    const needed = row.kind === "staff" ? "account.manage-staff" : "account.manage-regulators";
    if (!can(roleOf(ctx.actor), needed)) throw notFound("account");
    return row;
  },
});
