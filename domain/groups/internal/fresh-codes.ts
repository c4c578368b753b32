import { inArray } from "drizzle-orm";
import { groups } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { newCode } from "@/domain/kernel/ids";

/** Codes for new groups that no group has or ever had: groups are closed, never deleted (Provisions art. 8 ¶2). */
export async function freshGroupCodes(ctx: Ctx, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    const made = new Set<string>();
    while (codes.size + made.size < count) made.add(`G-${newCode()}`);
    const taken = await ctx.db
      .select({ code: groups.code })
      .from(groups)
      .where(inArray(groups.code, [...made]));
    for (const { code } of taken) made.delete(code);
    for (const code of made) codes.add(code);
  }
  return [...codes];
}
