import { ingestBatches } from "@/db/schema";
import { appendMessagesInput } from "@/domain/archive/inputs";
import { appendBatch, type ItemResult } from "@/domain/archive/internal/append-batch";
import type { ItemOutcome } from "@/domain/archive/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { newId } from "@/domain/kernel/ids";

/** The answer to a batch; results stand at the positions of its items. */
export interface BatchAnswer {
  batchId: string;
  counts: Record<ItemOutcome, number>;
  results: ItemResult[];
}

interface KeptAnswer {
  /** Every item that was not simply stored. */
  exceptions: [index: number, result: ItemResult][];
}

/** Takes messages of one platform into the archive: one transaction a batch, an outcome for each item, durable once it returns. */
export const appendMessages = defineCommand({
  name: "archive.append-messages",
  permission: "archive.append",
  input: appendMessagesInput,
  verbatim: true,
  async run({ ctx, input }) {
    const { platformId, source, items } = input;
    const batchId = newId();
    const receivedAt = ctx.now();
    const results = await appendBatch(ctx.db, {
      id: batchId,
      source,
      receivedAt,
      items,
      way: source === "api" ? "json" : "copy",
    });
    const counts = countOutcomes(results);
    const exceptions = [...results.entries()].filter(([, result]) => result.outcome !== "stored");
    await ctx.db.insert(ingestBatches).values({
      id: batchId,
      platformId,
      source,
      state: "done",
      receivedAt,
      itemCount: items.length,
      storedCount: counts.stored,
      duplicateCount: counts.duplicate,
      conflictCount: counts.conflict,
      invalidCount: counts.invalid,
      outcome: { exceptions } satisfies KeptAnswer,
    });
    return changed<BatchAnswer>({ batchId, counts, results }, [
      {
        action: "archive.appended",
        subject: { kind: "archive", id: batchId },
        context: { platformId },
        detail: { source, ...counts },
      },
    ]);
  },
});

function countOutcomes(results: readonly ItemResult[]): Record<ItemOutcome, number> {
  const counts = { stored: 0, duplicate: 0, conflict: 0, invalid: 0 };
  for (const { outcome } of results) counts[outcome]++;
  return counts;
}
