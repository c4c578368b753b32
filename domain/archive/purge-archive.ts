import { sql } from "drizzle-orm";
import { finishPurge } from "@/domain/archive/commands/finish-purge";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";

/** Messages of one transaction: a quarter of a second at the most, so that nobody waits for a purge. */
const STEP_SIZE = 5_000;

/** A purge that has ended. */
export interface Purged {
  runId: string;
  messages: number;
  /** It had begun before and was broken off. */
  resumed: boolean;
}

/**
 * Drops what is past its time and not held, one short transaction after the other, and signs the tally. A purge that
 * was broken off is brought to its end first; what it had dropped stays written down. Readers never wait for more than
 * the dropping of an empty month, 0.1 s at the most.
 */
export async function purgeArchive(ctx: Ctx, stepSize = STEP_SIZE): Promise<Purged[]> {
  const purged: Purged[] = [];
  for (;;) {
    const own = newId();
    const runId = await beginPurge(ctx, own);
    while ((await purgeStep(ctx, runId, stepSize)) !== null);
    const { messages } = await finishPurge.execute(ctx, { runId });
    const resumed = runId !== own;
    purged.push({ runId, messages, resumed });
    if (!resumed) return purged;
  }
}

/** The purge that was not finished, or a new one as of now. */
export async function beginPurge(ctx: Ctx, id: string): Promise<string> {
  const [row] = await ctx.db.execute<{ id: string }>(
    sql`select archive_begin_purge(${id}::uuid, least(${ctx.now().toISOString()}::timestamptz, clock_timestamp())) as id`,
  );
  if (!row) throw new Error("no purge");
  return row.id;
}

/** One transaction of a purge; how many messages it dropped, null at the end. */
export async function purgeStep(ctx: Ctx, runId: string, limit: number): Promise<number | null> {
  const [row] = await ctx.db.execute<{ dropped: number | null }>(
    sql`select archive_purge_step(${runId}::uuid, ${limit}::int) as dropped`,
  );
  return row?.dropped ?? null;
}
