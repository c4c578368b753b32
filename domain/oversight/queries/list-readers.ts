import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { decryptField } from "@/domain/kernel/cipher";

/** Regulators' accounts that are enabled: who an order can name as reader. */
export const listReaders = defineQuery({
  name: "oversight.list-readers",
  permission: "order.view",
  input: z.strictObject({}),
  async run({ ctx }) {
    const rows = await ctx.db
      .select({ id: accounts.id, displayName: accounts.displayName, organ: accounts.organ })
      .from(accounts)
      .where(and(eq(accounts.kind, "regulator"), isNull(accounts.disabledAt)));
    return rows.map(({ id, displayName, organ }) => ({
      id,
      organ,
      name: decryptField(displayName, { table: "accounts", column: "display_name", rowId: id }),
    }));
  },
});

export type ReaderRow = Awaited<ReturnType<typeof listReaders.ask>>[number];
