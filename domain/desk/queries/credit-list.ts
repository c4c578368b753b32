import { and, asc, desc, eq, gt, gte, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { people, platforms, standings } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { creditLevels } from "@/domain/credit/vocabulary";
import { bandWidth } from "@/domain/desk/queries/credit-list-distribution";
import { decodeCursor, pageSize, toPage } from "@/domain/kernel/pagination";
import { maskName } from "@/domain/people/rules/mask";

/** Filters of the list; `band` is the lowest score of ten. */
export const creditListInput = z.strictObject({
  level: z.enum(creditLevels).optional(),
  band: z.coerce.number().int().min(0).max(120).multipleOf(bandWidth).optional(),
  platform: z.string().max(32).optional(),
  suspended: z.enum(["yes"]).optional(),
  sort: z.enum(["lowest", "highest"]).default("lowest"),
  cursor: z.string().max(500).optional(),
});

/** People with a standing by score, lowest or highest first, names masked. Who never had a finding or a reward has none and is not listed. */
export const creditList = defineQuery({
  name: "desk.credit-list",
  permission: "credit.view",
  input: creditListInput,
  async run({ ctx, input }) {
    const now = ctx.now();
    const rows = await ctx.db
      .select({
        id: people.id,
        code: people.code,
        displayName: people.displayName,
        platform: { code: platforms.code, nameZh: platforms.nameZh, nameEn: platforms.nameEn },
        score: standings.score,
        level: standings.level,
        managerSuspendedUntil: standings.managerSuspendedUntil,
        creationRevokedUntil: standings.creationRevokedUntil,
        blacklistedUntil: standings.blacklistedUntil,
        mutedUntil: standings.mutedUntil,
        derivedAt: standings.derivedAt,
      })
      .from(standings)
      .innerJoin(people, eq(people.id, standings.personId))
      .innerJoin(platforms, eq(platforms.id, people.platformId))
      .where(
        and(
          input.level ? eq(standings.level, input.level) : undefined,
          inBand(input.band),
          input.platform ? eq(platforms.code, input.platform) : undefined,
          input.suspended
            ? and(isNotNull(standings.managerSuspendedUntil), gt(standings.managerSuspendedUntil, now))
            : undefined,
          after(input.sort, input.cursor),
        ),
      )
      .orderBy(
        ...(input.sort === "lowest"
          ? [asc(standings.score), asc(standings.personId)]
          : [desc(standings.score), desc(standings.personId)]),
      )
      .limit(pageSize + 1);
    const page = toPage(rows, pageSize, (row) => [row.score, row.id]);
    return { ...page, rows: page.rows.map(({ displayName, ...row }) => ({ ...row, name: maskName(displayName) })) };
  },
});

export type CreditLine = Awaited<ReturnType<typeof creditList.ask>>["rows"][number];

function inBand(band: number | undefined): SQL | undefined {
  if (band === undefined) return undefined;
  return and(gte(standings.score, band), lt(standings.score, band + bandWidth));
}

function after(sort: "lowest" | "highest", cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined;
  const [score, id] = decodeCursor(cursor, 2);
  return sort === "lowest"
    ? sql`(${standings.score}, ${standings.personId}) > (${score}::int, ${id}::uuid)`
    : sql`(${standings.score}, ${standings.personId}) < (${score}::int, ${id}::uuid)`;
}
