import { inArray } from "drizzle-orm";
import { people } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { newCode } from "@/domain/kernel/ids";

/** Codes for new people that nobody has yet. With a million people one in a thousand batches would meet a taken one. */
export async function freshPersonCodes(ctx: Ctx, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    const made = new Set<string>();
    while (codes.size + made.size < count) made.add(`P-${newCode()}`);
    const taken = await ctx.db
      .select({ code: people.code })
      .from(people)
      .where(inArray(people.code, [...made]));
    for (const { code } of taken) made.delete(code);
    for (const code of made) codes.add(code);
  }
  return [...codes];
}
