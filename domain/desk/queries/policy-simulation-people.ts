import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { creditPolicySimulationPeople as moved, people, platforms } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { decodeCursor, pageSize, toPage } from "@/domain/kernel/pagination";
import { maskName } from "@/domain/people/rules/mask";

/** Whom a draft of the credit policy would move, lowest score first, names masked, paged by key. */
export const policySimulationPeople = defineQuery({
  name: "desk.policy-simulation-people",
  permission: "credit.view",
  input: z.strictObject({ simulationId: z.uuid(), cursor: z.string().max(500).optional() }),
  async run({ ctx, input }) {
    const rows = await ctx.db
      .select({
        id: people.id,
        code: people.code,
        displayName: people.displayName,
        platform: { code: platforms.code, nameZh: platforms.nameZh, nameEn: platforms.nameEn },
        scoreBefore: moved.scoreBefore,
        scoreAfter: moved.scoreAfter,
        levelBefore: moved.levelBefore,
        levelAfter: moved.levelAfter,
        daysBefore: moved.daysBefore,
        daysAfter: moved.daysAfter,
      })
      .from(moved)
      .innerJoin(people, eq(people.id, moved.personId))
      .innerJoin(platforms, eq(platforms.id, people.platformId))
      .where(and(eq(moved.simulationId, input.simulationId), after(input.cursor)))
      .orderBy(asc(moved.scoreAfter), asc(moved.personId))
      .limit(pageSize + 1);
    const page = toPage(rows, pageSize, (row) => [row.scoreAfter, row.id]);
    return { ...page, rows: page.rows.map(({ displayName, ...row }) => ({ ...row, name: maskName(displayName) })) };
  },
});

export type SimulatedLine = Awaited<ReturnType<typeof policySimulationPeople.ask>>["rows"][number];

function after(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined;
  const [score, id] = decodeCursor(cursor, 2);
  return sql`(${moved.scoreAfter}, ${moved.personId}) > (${score}::int, ${id}::uuid)`;
}
