import { and, eq, sql } from "drizzle-orm";
import { ingestBatches } from "@/db/schema";
import { appendMessagesInput } from "@/domain/archive/inputs";
import { appendBatch, type ItemResult } from "@/domain/archive/internal/append-batch";
import type { ItemOutcome } from "@/domain/archive/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, invalid } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";

/** The answer to a batch; results stand at the positions of its items. */
export interface BatchAnswer {
  batchId: string;
  counts: Record<ItemOutcome, number>;
  results: ItemResult[];
  /** True when this request was answered before and nothing was done now. */
  replayed: boolean;
}

interface KeptAnswer {
  /** Every item that was not simply stored. */
  exceptions: [index: number, result: ItemResult][];
}

/**
 * Takes messages of one platform into the archive: one transaction a batch, an outcome for each item, durable once it
 * returns. Throws conflict `batch-still-running` while the same idempotency key is being worked on, invalid
 * `idempotency-key-reused` when it came with other content before.
 */
export const appendMessages = defineCommand({
  name: "archive.append-messages",
  permission: "archive.append",
  input: appendMessagesInput,
  async run({ ctx, input }) {
    const { platformId, source, idempotencyKey = null, requestSha256 = null, items } = input;
    if (idempotencyKey !== null) {
      const answered = await earlierAnswer(ctx, platformId, idempotencyKey, requestSha256);
      if (answered) return unchanged(answered);
    }
    const batchId = newId();
    const receivedAt = ctx.now();
    const results = await appendBatch(ctx.db, { id: batchId, source, receivedAt, items });
    const counts = countOutcomes(results);
    const exceptions = [...results.entries()].filter(([, result]) => result.outcome !== "stored");
    await ctx.db.insert(ingestBatches).values({
      id: batchId,
      platformId,
      source,
      idempotencyKey,
      requestSha256: requestSha256 === null ? null : Buffer.from(requestSha256, "hex"),
      state: "done",
      receivedAt,
      itemCount: items.length,
      storedCount: counts.stored,
      duplicateCount: counts.duplicate,
      conflictCount: counts.conflict,
      invalidCount: counts.invalid,
      outcome: { exceptions } satisfies KeptAnswer,
    });
    return changed<BatchAnswer>({ batchId, counts, results, replayed: false }, [
      {
        action: "archive.appended",
        subject: { kind: "archive", id: batchId },
        context: { platformId },
        detail: { source, ...counts },
      },
    ]);
  },
});

async function earlierAnswer(
  ctx: Ctx,
  platformId: string,
  idempotencyKey: string,
  requestSha256: string | null,
): Promise<BatchAnswer | null> {
  if (requestSha256 === null) throw invalid([{ field: "requestSha256", rule: "required" }]);
  const lock = `${platformId}\n${idempotencyKey}`;
  const [taken] = await ctx.db.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${lock}, 11)) as free`,
  );
  if (!taken?.free) throw conflict("batch-still-running");
  const [earlier] = await ctx.db
    .select()
    .from(ingestBatches)
    .where(and(eq(ingestBatches.platformId, platformId), eq(ingestBatches.idempotencyKey, idempotencyKey)));
  if (!earlier) return null;
  if (earlier.requestSha256?.toString("hex") !== requestSha256)
    throw invalid([{ field: "idempotencyKey", rule: "idempotency-key-reused" }]);
  const kept = earlier.outcome as KeptAnswer;
  const results = Array.from({ length: earlier.itemCount }, (): ItemResult => ({ outcome: "stored" }));
  for (const [index, result] of kept.exceptions) results[index] = result;
  return { batchId: earlier.id, counts: countOutcomes(results), results, replayed: true };
}

function countOutcomes(results: readonly ItemResult[]): Record<ItemOutcome, number> {
  const counts = { stored: 0, duplicate: 0, conflict: 0, invalid: 0 };
  for (const { outcome } of results) counts[outcome]++;
  return counts;
}
