import { asc, gt, inArray } from "drizzle-orm";
import { z } from "zod";
import { people, standings } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";
import { creditFacts } from "@/domain/credit/queries/credit-facts";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { creditOf } from "@/domain/credit/rules/credit-of";
import { policyAt } from "@/domain/credit/rules/credit-policy";
import { levelInForce } from "@/domain/credit/rules/level";
import { scoreOn } from "@/domain/credit/rules/score-curve";
import { writeStanding } from "@/domain/people/commands/write-standing";

/** People looked at in one transaction. */
const slice = 200;

/**
 * The daily run over the stored standings, a slice in the order of ids: points that have expired come back and levels go
 * up (CP-1 4.2). What is as it should be is left alone. `differed` counts copies whose score was not what is derived.
 */
export const refreshStandings = defineCommand({
  name: "credit.refresh-standings",
  permission: "credit.record",
  input: z.strictObject({ after: z.uuid().nullable().default(null) }),
  async run({ ctx, input }) {
    const stored = await ctx.db
      .select({ personId: standings.personId })
      .from(standings)
      .where(input.after ? gt(standings.personId, input.after) : undefined)
      .orderBy(asc(standings.personId))
      .limit(slice);
    const ids = stored.map((row) => row.personId);
    if (ids.length === 0) return unchanged({ last: null, looked: 0, differed: 0 });
    await ctx.db
      .select({ id: people.id })
      .from(people)
      .where(inArray(people.id, ids))
      .orderBy(asc(people.id))
      .for("update");
    const now = await ctx.db.select().from(standings).where(inArray(standings.personId, ids));
    const at = ctx.now().getTime();
    const book = await policyBook(ctx);
    const facts = await creditFacts(ctx, ids);
    let differed = 0;
    for (const row of now) {
      const score = scoreOn(creditOf(facts.get(row.personId) ?? { findings: [], rewards: [] }, book, at).curve, at);
      if (score.score !== row.score || score.raw !== row.rawScore) differed++;
      const level = levelInForce(row.level, score.level, true);
      if (level === row.level && score.score === row.score && score.raw === row.rawScore) continue;
      const policyId = policyAt(book, at).id;
      await writeStanding.execute(ctx, {
        personId: row.personId,
        credit: { score: score.score, rawScore: score.raw, level, policyId },
      });
    }
    // Each change is logged by writeStanding with its person.
    return unchanged({ last: ids.at(-1) ?? null, looked: ids.length, differed });
  },
});
