import { asc, desc, eq, getTableColumns, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { purgeBatches, purgeRuns } from "@/db/schema";
import { keptDays } from "@/domain/archive/queries/kept-days";
import { sha256 } from "@/domain/archive/rules/sha256";
import { type Tally, tallyPartitions, tallyTotals } from "@/domain/archive/rules/tally";
import { type MessageKind, RETENTION_FLOOR_DAYS } from "@/domain/archive/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";
import { signBytes } from "@/domain/kernel/signing";

/** Ends a purge whose last step is done: sums up what the database wrote down and signs it. */
export const finishPurge = defineCommand({
  name: "archive.finish-purge",
  permission: "archive.maintain",
  input: z.strictObject({ runId: z.uuid() }),
  async run({ ctx, input: { runId } }) {
    const [run] = await ctx.db.select(getTableColumns(purgeRuns)).from(purgeRuns).where(eq(purgeRuns.id, runId));
    if (!run) throw notFound("purge");
    const steps = await ctx.db
      .select(getTableColumns(purgeBatches))
      .from(purgeBatches)
      .where(eq(purgeBatches.runId, runId))
      .orderBy(asc(purgeBatches.sequence));
    const partitions = tallyPartitions(steps);
    const totals = tallyTotals(partitions);
    if (run.finishedAt !== null) return unchanged(totals);
    const days = await keptDays(ctx.db);
    const finishedAt = ctx.now();
    const tally: Tally = {
      format: "qunjian-purge-tally/1",
      number: run.number,
      asOf: run.asOf.toISOString(),
      startedAt: run.startedAt.toISOString(),
      finishedAt: finishedAt.toISOString(),
      floorDays: RETENTION_FLOOR_DAYS,
      days,
      ...totals,
      partitions,
      keptBack: await countKeptBack(ctx, run.asOf, days),
      previous: await previousHash(ctx),
    };
    const text = JSON.stringify(tally);
    const { signature, publicKey } = signBytes(Buffer.from(text));
    await ctx.db.execute(sql`select archive_finish_purge(${runId}::uuid, ${finishedAt.toISOString()}::timestamptz, ${text},
      decode(${signature.toString("hex")}, 'hex'), decode(${publicKey.toString("hex")}, 'hex'))`);
    return changed(totals, [
      {
        action: "archive.purged",
        subject: { kind: "purge", id: runId },
        detail: {
          number: run.number,
          messages: totals.messages,
          revisions: totals.revisions,
          keptBack: tally.keptBack,
          sha256: sha256(text).toString("hex"),
        },
      },
    ]);
  },
});

/** Messages past their time that are still there after a purge: somebody or something holds them. */
async function countKeptBack(ctx: Ctx, asOf: Date, days: Record<MessageKind, number>): Promise<number> {
  const [row] = await ctx.db.execute<{ count: number }>(sql`
    select count(*)::int as count from messages m join json_each_text(${JSON.stringify(days)}::json) d on d.key = m.kind
    where m.sent_at <= ${asOf.toISOString()}::timestamptz - make_interval(days => ${Math.min(...Object.values(days))}::int)
      and greatest(m.sent_at, m.received_at) + d.value::int * interval '24 hours' <= ${asOf.toISOString()}::timestamptz`);
  return row?.count ?? 0;
}

async function previousHash(ctx: Ctx): Promise<string | null> {
  const [last] = await ctx.db
    .select({ tally: purgeRuns.tally })
    .from(purgeRuns)
    .where(isNotNull(purgeRuns.finishedAt))
    .orderBy(desc(purgeRuns.number))
    .limit(1);
  return last?.tally ? sha256(last.tally).toString("hex") : null;
}
