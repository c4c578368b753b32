import { inArray } from "drizzle-orm";
import { accounts } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { isId } from "@/domain/kernel/ids";
import { openName } from "../internal/display-name";

/** An account as other rooms name it: staff and regulators by name; persons without, they are named by their room. */
export interface AccountName {
  name: string | null;
  kind: "staff" | "regulator" | "person";
}

/** Names of accounts by id, for queries of higher rooms that have authorised already. Unknown ids are left out. */
export async function accountNames(ctx: Ctx, ids: readonly (string | null)[]): Promise<Map<string, AccountName>> {
  const wanted = [...new Set(ids)].filter((id): id is string => id !== null && isId(id));
  if (wanted.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: accounts.id, kind: accounts.kind, displayName: accounts.displayName })
    .from(accounts)
    .where(inArray(accounts.id, wanted));
  return new Map(rows.map((row) => [row.id, { kind: row.kind, name: row.kind === "person" ? null : openName(row) }]));
}
