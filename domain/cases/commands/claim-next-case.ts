import { and, asc, desc, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { cases } from "@/db/schema";
import { claimNextCaseInput } from "@/domain/cases/inputs";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";
import { claim } from "./claim-case";

/** Takes on the most urgent case that nobody holds; null when there is none. Two askers get different cases. */
export const claimNextCase = defineCommand({
  name: "cases.claim-next",
  permission: "case.claim",
  input: claimNextCaseInput,
  async run({ ctx }) {
    const now = ctx.now();
    const [next] = await ctx.db
      .select({ id: cases.id })
      .from(cases)
      .where(
        and(
          inArray(cases.state, ["open", "claimed", "reopened"]),
          or(isNull(cases.claimedUntil), lte(cases.claimedUntil, now)),
        ),
      )
      .orderBy(
        sql`${cases.dueAt} >= ${now.toISOString()}::timestamptz`,
        asc(cases.dueAt),
        desc(cases.severity),
        asc(cases.id),
      )
      .limit(1)
      .for("update", { skipLocked: true });
    return next ? await claim(ctx, next.id) : unchanged(null);
  },
});
