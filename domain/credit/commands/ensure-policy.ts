import { eq } from "drizzle-orm";
import { z } from "zod";
import { creditPolicies } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { canonicalPolicy, policyDigest } from "@/domain/credit/internal/canonical-policy";
import { cp1 } from "@/domain/credit/rules/policy-cp-1";

/**
 * Publishes CP-1 as an immutable row when there is none yet: at migration, for the demo, at first use.
 * Throws when a row of that name holds another text: versions are immutable (CP-1 4.7).
 */
export const ensurePolicy = defineCommand({
  name: "credit.ensure-policy",
  permission: "credit.record",
  consequence: true,
  input: z.strictObject({}),
  async run({ ctx }) {
    const sha256 = policyDigest(cp1);
    const [made] = await ctx.db
      .insert(creditPolicies)
      .values({
        id: cp1.id,
        effectiveFrom: new Date(cp1.effectiveFrom),
        body: JSON.parse(canonicalPolicy(cp1)),
        sha256,
        createdAt: ctx.now(),
      })
      .onConflictDoNothing()
      .returning({ id: creditPolicies.id });
    if (made) {
      return changed({ id: cp1.id }, [
        { action: "credit.policy-published", subject: { kind: "database", id: cp1.id }, detail: { sha256 } },
      ]);
    }
    const [stored] = await ctx.db
      .select({ sha256: creditPolicies.sha256 })
      .from(creditPolicies)
      .where(eq(creditPolicies.id, cp1.id));
    if (stored && stored.sha256 !== sha256) throw new Error(`policy ${cp1.id} differs from the published version`);
    return unchanged({ id: cp1.id });
  },
});
