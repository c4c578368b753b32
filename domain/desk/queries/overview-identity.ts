import { count } from "drizzle-orm";
import { people } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";

/** Of how many people the identity is verified; those only known because something named them count as not verified. */
export interface IdentityShare {
  people: number;
  verified: number;
  /** Submitted, waiting for somebody to look. */
  submitted: number;
}

/** Counted from the index by state. Callers authorise. */
export async function identityShare(ctx: Ctx): Promise<IdentityShare> {
  const rows = await ctx.db
    .select({ state: people.verificationState, count: count() })
    .from(people)
    .groupBy(people.verificationState);
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  return {
    people: rows.reduce((all, row) => all + row.count, 0),
    verified: of("verified"),
    submitted: of("submitted"),
  };
}
