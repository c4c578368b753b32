import { z } from "zod";
import { defineQuery } from "@/domain/command/define-query";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { policyAt } from "@/domain/credit/rules/credit-policy";

/** The credit policy in force and the versions there were; the taxonomy is part of the product. */
export const publishedRules = defineQuery({
  name: "desk.published-rules",
  permission: "public.read",
  input: z.strictObject({}),
  async run({ ctx }) {
    const book = await policyBook(ctx);
    const policy = policyAt(book, ctx.now().getTime());
    return {
      policy,
      versions: book.map(({ id, effectiveFrom }) => ({ id, effectiveFrom: new Date(effectiveFrom) })),
    };
  },
});

export type PublishedPolicy = Awaited<ReturnType<typeof publishedRules.ask>>["policy"];
