import { z } from "zod";
import { standings } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { standingLevels } from "../vocabulary";

const restoreStandingsInput = z.strictObject({
  standings: z
    .array(
      z.strictObject({
        personId: z.uuid(),
        score: z.int().min(0).max(120),
        rawScore: z.int(),
        level: z.enum(standingLevels),
        policyId: z.string().min(1),
      }),
    )
    .max(5000),
});

/** Stores standings of people who have none, without bars; who has one keeps it. Answers how many were stored. */
export const restoreStandings = defineCommand({
  name: "people.restore-standings",
  permission: "standing.write",
  input: restoreStandingsInput,
  async run({ ctx, input }) {
    if (input.standings.length === 0) return unchanged({ stored: 0 });
    const rows = input.standings.map((one) => ({ ...one, derivedAt: ctx.now() }));
    const stored = await ctx.db
      .insert(standings)
      .values(rows)
      .onConflictDoNothing()
      .returning({ personId: standings.personId });
    if (stored.length === 0) return unchanged({ stored: 0 });
    return changed({ stored: stored.length }, [
      {
        action: "person.standings-restored",
        subject: { kind: "database", id: "standings" },
        detail: { people: stored.length, first: stored[0]?.personId ?? "", last: stored.at(-1)?.personId ?? "" },
      },
    ]);
  },
});
