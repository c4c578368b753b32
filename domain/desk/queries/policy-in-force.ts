import { z } from "zod";
import { defineQuery } from "@/domain/command/define-query";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { policyAt } from "@/domain/credit/rules/credit-policy";

/** Points and days by severity under the credit policy in force now, for those who decide by it. */
export const policyInForce = defineQuery({
  name: "desk.policy-in-force",
  permission: "case.view",
  input: z.strictObject({}),
  async run({ ctx }) {
    const { id, base, expiryDays, managerExpiryDays } = policyAt(await policyBook(ctx), ctx.now().getTime());
    return { id, base, expiryDays, managerExpiryDays };
  },
});
