import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { intakeAnswers } from "@/db/schema";
import type { ItemProblem } from "@/domain/archive/rules/incoming";
import { settleIndex } from "@/domain/archive/settle-index";
import type { ItemOutcome } from "@/domain/archive/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, invalid } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { ownPlatform } from "@/domain/kernel/own-platform";
import { takeEventsInput } from "../inputs";
import { type KnownIds, platformCodeOf, rememberIds } from "../internal/known-ids";
import { type ItemResult, type MessageEvent, takeMessages } from "../internal/take-messages";
import { type RecordEvent, takeRecords } from "../internal/take-records";
import { type ReadEvent, readEvent } from "../rules/read-event";
import type { EventType } from "../vocabulary";

/** The answer to a batch. Items that are not listed in `exceptions` were stored. */
export interface IntakeAnswer {
  batchId: string;
  items: number;
  counts: Record<ItemOutcome, number>;
  exceptions: ({ index: number } & ItemResult)[];
}

interface Taken {
  answer: IntakeAnswer;
  /** True when this request was answered before and nothing was done now. */
  replayed: boolean;
  learnt: { groups: KnownIds; people: KnownIds } | null;
}

/**
 * Takes a batch of a platform's items (people, groups, memberships, messages, edits, recalls) in one transaction: each item
 * is judged by itself, unknown groups and people become placeholders and are flagged, and what was sent before changes
 * nothing. Throws conflict `batch-still-running` while the same idempotency key is being worked on, invalid
 * `idempotency-key-reused` when it came with another body or to another endpoint.
 */
const takeBatch = defineCommand({
  name: "intake.take-events",
  permission: "archive.append",
  input: takeEventsInput,
  verbatim: true,
  async run({ ctx, input }) {
    const platformId = ownPlatform(ctx, input.platformId);
    const { idempotencyKey, requestSha256 } = input;
    if (idempotencyKey !== undefined) {
      if (requestSha256 === undefined) throw invalid([{ field: "requestSha256", rule: "required" }]);
      const answer = await earlierAnswer(ctx, platformId, idempotencyKey, requestDigest(input.types, requestSha256));
      if (answer) return unchanged<Taken>({ answer, replayed: true, learnt: null });
    }
    const code = await platformCodeOf(ctx, platformId);
    const results = new Map<number, ItemResult>();
    const records: RecordEvent[] = [];
    const messages: MessageEvent[] = [];
    input.items.forEach((item, index) => {
      const event = "problem" in item ? item : readEvent(item.value, input.types, code);
      if ("problem" in event) results.set(index, refusedItem(event.problem));
      else if (isRecord(event)) records.push({ index, ...event });
      else messages.push({ index, ...event });
    });

    const counts: Record<ItemOutcome, number> = { stored: 0, duplicate: 0, conflict: 0, invalid: 0 };
    if (records.length > 0) {
      const taken = await takeRecords(ctx, platformId, records);
      for (const [index, problem] of taken.problems) results.set(index, refusedItem(problem));
      counts.stored += taken.stored;
      counts.duplicate += taken.unchanged;
    }
    const kept = messages.length > 0 ? await takeMessages(ctx, platformId, input.source, messages) : null;
    for (const [index, result] of kept?.results ?? []) results.set(index, result);
    for (const { outcome } of results.values()) counts[outcome]++;

    const exceptions = [...results]
      .filter(([, result]) => result.outcome !== "stored" || result.flags)
      .sort(([a], [b]) => a - b)
      .map(([index, result]) => ({ index, ...result }));
    const answer = { batchId: kept?.batchId ?? newId(), items: input.items.length, counts, exceptions };
    if (idempotencyKey !== undefined && requestSha256 !== undefined) {
      const digest = requestDigest(input.types, requestSha256);
      await ctx.db
        .insert(intakeAnswers)
        .values({ platformId, idempotencyKey, requestSha256: digest, answer, createdAt: ctx.now() });
    }
    // Each room below has logged what it took.
    return unchanged<Taken>({ answer, replayed: false, learnt: kept });
  },
});

/** See `takeBatch`; what it learnt is remembered once it is committed. */
export async function takeEvents(
  ctx: Ctx,
  raw: Parameters<typeof takeBatch.execute>[1],
): Promise<IntakeAnswer & { replayed: boolean }> {
  const { answer, replayed, learnt } = await takeBatch.execute(ctx, raw);
  if (learnt && !ctx.joined) {
    const platformId = ownPlatform(ctx, raw.platformId);
    rememberIds("group", platformId, learnt.groups.ids);
    rememberIds("person", platformId, learnt.people.ids);
    settleIndex(ctx.db, answer.counts.stored);
  }
  return { ...answer, replayed };
}

function isRecord(event: ReadEvent): event is Extract<ReadEvent, { type: RecordEvent["type"] }> {
  return event.type === "person" || event.type === "group" || event.type === "membership";
}

function refusedItem(problem: ItemProblem): ItemResult {
  return { outcome: "invalid", problem };
}

/** What a key stands for: the body and the endpoint, which is known by the types it takes. The body alone says neither. */
function requestDigest(types: readonly EventType[], bodySha256: string): Buffer {
  return createHash("sha256")
    .update(`${types.join(",")}\n${bodySha256}`)
    .digest();
}

async function earlierAnswer(
  ctx: Ctx,
  platformId: string,
  idempotencyKey: string,
  digest: Buffer,
): Promise<IntakeAnswer | null> {
  const lock = `${platformId}\n${idempotencyKey}`;
  const [taken] = await ctx.db.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${lock}, 13)) as free`,
  );
  if (!taken?.free) throw conflict("batch-still-running");
  const [earlier] = await ctx.db
    .select()
    .from(intakeAnswers)
    .where(and(eq(intakeAnswers.platformId, platformId), eq(intakeAnswers.idempotencyKey, idempotencyKey)));
  if (!earlier) return null;
  if (!earlier.requestSha256.equals(digest))
    throw invalid([{ field: "Idempotency-Key", rule: "idempotency-key-reused" }]);
  return earlier.answer as IntakeAnswer;
}
