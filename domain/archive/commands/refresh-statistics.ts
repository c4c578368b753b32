import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";

/** Renews what the planner knows of the archive; after a bulk load searches choose their way by it. */
export const refreshStatistics = defineCommand({
  name: "archive.refresh-statistics",
  permission: "archive.maintain",
  input: z.strictObject({}),
  async run({ ctx }) {
    await ctx.db.execute(sql`select archive_refresh_statistics()`);
    return unchanged(null);
  },
});
