import { asc } from "drizzle-orm";
import { z } from "zod";
import { creditPolicies } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { policyAt } from "@/domain/credit/rules/credit-policy";

/** The credit policy in force and every version published, with its checksum; none when nothing was published yet. */
export const creditPolicyInForce = defineQuery({
  name: "desk.credit-policy",
  permission: "credit.view",
  input: z.strictObject({}),
  async run({ ctx }) {
    const book = await policyBook(ctx);
    const versions = await ctx.db
      .select({
        id: creditPolicies.id,
        effectiveFrom: creditPolicies.effectiveFrom,
        sha256: creditPolicies.sha256,
        createdAt: creditPolicies.createdAt,
      })
      .from(creditPolicies)
      .orderBy(asc(creditPolicies.effectiveFrom), asc(creditPolicies.id));
    return { policy: policyAt(book, ctx.now().getTime()), versions };
  },
});

export type PolicyInForce = Awaited<ReturnType<typeof creditPolicyInForce.ask>>;
