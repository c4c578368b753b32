import { asc } from "drizzle-orm";
import { creditPolicies } from "@/db/schema";
import type { CreditPolicy, PolicyBook } from "@/domain/credit/rules/credit-policy";
import { defaultPolicies } from "@/domain/credit/rules/policy-cp-1";
import type { Ctx } from "@/domain/kernel/ctx";

/** All published versions, earliest first; CP-1 before anything has been published. For rooms above, not for screens. */
export async function policyBook(ctx: Pick<Ctx, "db">): Promise<PolicyBook> {
  const rows = await ctx.db
    .select({ body: creditPolicies.body })
    .from(creditPolicies)
    .orderBy(asc(creditPolicies.effectiveFrom), asc(creditPolicies.id));
  return rows.length > 0 ? rows.map((row) => row.body as CreditPolicy) : defaultPolicies;
}
