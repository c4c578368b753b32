import { count, gt, sql } from "drizzle-orm";
import { z } from "zod";
import { people, standings } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { creditLevels, type Level } from "@/domain/credit/vocabulary";
import { countWhere } from "@/domain/desk/queries/overview-queue";

/** Points that one bar of the distribution spans. */
export const bandWidth = 10;

/** The best score there is (CP-1 4.2); it has a bar of its own. */
const bestScore = 120;

/** People by level and by score. Only who has a standing is counted; `without` are all others, who stand where everybody starts. */
export interface CreditDistribution {
  people: number;
  without: number;
  suspended: number;
  levels: { level: Level; count: number }[];
  bands: { from: number; to: number; count: number }[];
}

/** Counted from the standings; nothing is derived for it. */
export const creditDistribution = defineQuery({
  name: "desk.credit-distribution",
  permission: "credit.view",
  input: z.strictObject({}),
  async run({ ctx }): Promise<CreditDistribution> {
    const band = sql<number>`(${standings.score} / ${sql.raw(String(bandWidth))})::int`;
    const [levels, bands, [everybody]] = await Promise.all([
      ctx.db
        .select({
          level: standings.level,
          count: count(),
          suspended: countWhere(gt(standings.managerSuspendedUntil, ctx.now())),
        })
        .from(standings)
        .groupBy(standings.level),
      ctx.db.select({ band, count: count() }).from(standings).groupBy(band),
      ctx.db.select({ count: count() }).from(people),
    ]);
    const counted = levels.reduce((all, row) => all + row.count, 0);
    return {
      people: counted,
      without: Math.max(0, (everybody?.count ?? 0) - counted),
      suspended: levels.reduce((all, row) => all + row.suspended, 0),
      levels: creditLevels.map((level) => ({
        level,
        count: levels.find((row) => row.level === level)?.count ?? 0,
      })),
      bands: Array.from({ length: bestScore / bandWidth + 1 }, (_, index) => ({
        from: index * bandWidth,
        to: Math.min(bestScore, index * bandWidth + bandWidth - 1),
        count: bands.find((row) => row.band === index)?.count ?? 0,
      })),
    };
  },
});
