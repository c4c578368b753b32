import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { DAY_MS } from "@/domain/kernel/time";

const AHEAD_MS = 92 * DAY_MS;

/** Makes the archive's partitions of this month and of three to come, where they are missing. */
export const makePartitions = defineCommand({
  name: "archive.make-partitions",
  permission: "archive.maintain",
  input: z.strictObject({}),
  async run({ ctx }) {
    const from = ctx.now();
    const to = new Date(from.getTime() + AHEAD_MS);
    const [row] = await ctx.db.execute<{ made: number }>(
      sql`select archive_ensure_partitions(${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz) as made`,
    );
    const made = row?.made ?? 0;
    if (made === 0) return unchanged({ made });
    const subject = { kind: "archive" as const, id: "partitions" };
    return changed({ made }, [{ action: "archive.partitions-made", subject, detail: { made } }]);
  },
});
