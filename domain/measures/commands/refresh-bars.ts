import { and, asc, getTableColumns, gt, inArray, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { measures, people, standings } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";
import { refreshPerson } from "@/domain/measures/internal/refresh-person";

/** People looked at in one transaction. */
const slice = 200;

/**
 * Writes the stored bars anew from the active measures, a slice of everybody who ever had one in the order of ids; what is
 * as it should be is left alone. After the stored standings were rebuilt. Answers whose bars were wrong.
 */
export const refreshBars = defineCommand({
  name: "measures.refresh-bars",
  permission: "measure.expire",
  input: z.strictObject({ after: z.uuid().nullable().default(null) }),
  async run({ ctx, input: { after } }) {
    const rows = await ctx.db
      .selectDistinct({ personId: measures.personId })
      .from(measures)
      .where(and(isNotNull(measures.personId), after ? gt(measures.personId, after) : undefined))
      .orderBy(asc(measures.personId))
      .limit(slice);
    const ids = rows.flatMap((row) => row.personId ?? []);
    if (ids.length === 0) return unchanged({ last: null, looked: 0, differing: [] as string[] });
    await ctx.db
      .select({ id: people.id })
      .from(people)
      .where(inArray(people.id, ids))
      .orderBy(asc(people.id))
      .for("update");
    const versions = async () => {
      const stored = await ctx.db
        .select(getTableColumns(standings))
        .from(standings)
        .where(inArray(standings.personId, ids));
      return new Map(stored.map((row) => [row.personId, row.version]));
    };
    const before = await versions();
    for (const id of ids) await refreshPerson(ctx, id);
    const now = await versions();
    const differing = ids.filter((id) => before.has(id) && before.get(id) !== now.get(id));
    // Each change is logged by writeStanding with its person.
    return unchanged({ last: ids.at(-1) ?? null, looked: ids.length, differing });
  },
});
