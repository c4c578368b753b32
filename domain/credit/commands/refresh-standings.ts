import { and, asc, eq, exists, getTableColumns, gt, inArray, or } from "drizzle-orm";
import { z } from "zod";
import { findings, people, rewards, standings } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";
import { creditFacts } from "@/domain/credit/queries/credit-facts";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { creditOf } from "@/domain/credit/rules/credit-of";
import { policyAt } from "@/domain/credit/rules/credit-policy";
import { levelInForce } from "@/domain/credit/rules/level";
import { isExplained, levelHeld } from "@/domain/credit/rules/level-held";
import { type ScoreCurve, scoreOn } from "@/domain/credit/rules/score-curve";
import type { Ctx } from "@/domain/kernel/ctx";
import { restoreStandings } from "@/domain/people/commands/restore-standings";
import { writeStanding } from "@/domain/people/commands/write-standing";

type Stored = typeof standings.$inferSelect;

const refreshStandingsInput = z.strictObject({
  after: z.uuid().nullable().default(null),
  /** nightly: levels also rise; rebuild: they stay where the last daily run left them. */
  kind: z.enum(["nightly", "rebuild"]).default("nightly"),
  /** The last comparison: since then a copy may lag behind points that came back. Null = there was none. */
  since: z.date().nullable().default(null),
  /** People looked at in one transaction. */
  slice: z.int().min(1).max(5000).default(200),
});

/**
 * Derives stored standings anew, a slice of everybody with findings, rewards or a standing in the order of ids: points
 * that have expired come back and levels go up (CP-1 4.2). What is as it should be is left alone. `differing` are the
 * people whose copy nothing recorded explains, or is missing: an alarm.
 */
export const refreshStandings = defineCommand({
  name: "credit.refresh-standings",
  permission: "credit.record",
  input: refreshStandingsInput,
  async run({ ctx, input: { after, kind, since, slice } }) {
    const ids = await peopleWithCredit(ctx, after, slice);
    if (ids.length === 0) return unchanged({ last: null, looked: 0, differing: [] as string[] });
    await ctx.db
      .select({ id: people.id })
      .from(people)
      .where(inArray(people.id, ids))
      .orderBy(asc(people.id))
      .for("update");
    const rows = await ctx.db
      .select(getTableColumns(standings))
      .from(standings)
      .where(inArray(standings.personId, ids));
    const stored = new Map(rows.map((row) => [row.personId, row]));
    const at = ctx.now().getTime();
    const book = await policyBook(ctx);
    const policyId = policyAt(book, at).id;
    const facts = await creditFacts(ctx, ids);
    const differing: string[] = [];
    const missing = [];
    for (const personId of ids) {
      const { curve } = creditOf(facts.get(personId) ?? { findings: [], rewards: [] }, book, at);
      const { score, raw: rawScore } = scoreOn(curve, at);
      const row = stored.get(personId);
      const explained = row !== undefined && isExplained(row, curve, since?.getTime() ?? 0, at);
      if (!explained) differing.push(personId);
      const credit = { score, rawScore, level: levelOf(row, curve, at, kind === "nightly", explained), policyId };
      if (!row) missing.push({ personId, ...credit });
      else if (row.score !== score || row.rawScore !== rawScore || row.level !== credit.level) {
        await writeStanding.execute(ctx, { personId, credit });
      }
    }
    await restoreStandings.execute(ctx, { standings: missing });
    // Each change is logged by the command that makes it.
    return unchanged({ last: ids.at(-1) ?? null, looked: ids.length, differing });
  },
});

function levelOf(row: Stored | undefined, curve: ScoreCurve, at: number, nightly: boolean, explained: boolean) {
  const pure = scoreOn(curve, at).level;
  if (nightly) return pure;
  return row && explained ? levelInForce(row.level, pure, false) : levelHeld(curve, at);
}

async function peopleWithCredit(ctx: Ctx, after: string | null, slice: number): Promise<string[]> {
  const one = { id: people.id };
  const rows = await ctx.db
    .select(one)
    .from(people)
    .where(
      and(
        after ? gt(people.id, after) : undefined,
        or(
          exists(ctx.db.select({ id: standings.personId }).from(standings).where(eq(standings.personId, people.id))),
          exists(ctx.db.select({ id: findings.id }).from(findings).where(eq(findings.personId, people.id))),
          exists(ctx.db.select({ id: rewards.id }).from(rewards).where(eq(rewards.personId, people.id))),
        ),
      ),
    )
    .orderBy(asc(people.id))
    .limit(slice);
  return rows.map((row) => row.id);
}
