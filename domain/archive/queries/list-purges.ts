import { desc, getTableColumns } from "drizzle-orm";
import { z } from "zod";
import { purgeRuns } from "@/db/schema";
import { checkedTally } from "@/domain/archive/internal/checked-tally";
import { sha256 } from "@/domain/archive/rules/sha256";
import { defineQuery } from "@/domain/command/define-query";

/** Tallies of one page. */
const SHOWN = 60;

/**
 * The signed tallies, newest first, each checked now: its signature, and that it names the hash of the one before. A
 * purge that is under way has none yet.
 */
export const listPurges = defineQuery({
  name: "archive.list-purges",
  permission: "retention.view",
  input: z.strictObject({}),
  async run({ ctx }) {
    const rows = await ctx.db
      .select(getTableColumns(purgeRuns))
      .from(purgeRuns)
      .orderBy(desc(purgeRuns.number))
      .limit(SHOWN + 1);
    const finished = rows.filter((row) => row.tally !== null);
    return {
      running: rows.find((row) => row.finishedAt === null) ?? null,
      tallies: finished.slice(0, SHOWN).map((row, at) => {
        const before = finished[at + 1]?.tally ?? null;
        const { tally, check } = checkedTally(row);
        const chained = before === null ? null : tally.previous === sha256(before).toString("hex");
        return { ...tally, check: chained === false ? ("chain-broken" as const) : check };
      }),
    };
  },
});
