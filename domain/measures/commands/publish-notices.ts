import { inArray } from "drizzle-orm";
import { z } from "zod";
import { notices, people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { nextNumber } from "@/domain/kernel/numbers";
import { sealWords } from "@/domain/measures/internal/sealed-words";
import type { NoticeFacts } from "@/domain/measures/notice-facts";
import type { OutboxMessage } from "@/domain/outbox/vocabulary";

const id = z.uuid();

export const publishNoticesInput = z.strictObject({
  notices: z
    .array(
      z.strictObject({
        personId: id,
        facts: z.custom<NoticeFacts>((value) => typeof value === "object" && value !== null && "kind" in value),
        /** Free text the notice quotes, such as the decider's reason. */
        words: z.string().max(4000).nullable(),
        caseId: id.nullable(),
        decisionId: id.nullable(),
        measureId: id.nullable(),
        appealUntil: z.date().nullable(),
      }),
    )
    .max(500),
});

/**
 * Publishes statements of reasons as the consequence of a decision, on the person's own pages and to the platform; the
 * commit is the notice (design 4). Gives the ids in the order of the input.
 */
export const publishNotices = defineCommand({
  name: "measures.publish-notices",
  permission: "measure.impose",
  consequence: true,
  input: publishNoticesInput,
  async run({ ctx, input }) {
    const platforms = await platformsOf(ctx, [...new Set(input.notices.map((notice) => notice.personId))]);
    const ids: string[] = [];
    const told: OutboxMessage[] = [];
    for (const { facts, words, ...notice } of input.notices) {
      const noticeId = newId();
      const number = await nextNumber(ctx, "N");
      await ctx.db.insert(notices).values({
        id: noticeId,
        number,
        kind: facts.kind,
        ...notice,
        facts: facts as unknown as Record<string, unknown>,
        words: sealWords("notices.words", noticeId, words),
        publishedAt: ctx.now(),
      });
      ids.push(noticeId);
      const person = platforms.get(notice.personId);
      if (!person) continue;
      told.push({
        platformId: person.platformId,
        topic: "notice.published",
        subject: { kind: "person", id: notice.personId },
        payload: {
          notice: { id: noticeId, number, kind: facts.kind, publishedAt: ctx.now().toISOString() },
          person: person.externalId,
        },
      });
    }
    const [first, ...others] = input.notices.map(({ facts, personId, caseId, decisionId, measureId }, i) => ({
      action: "notice.published" as const,
      subject: { kind: "notice" as const, id: ids[i] ?? "" },
      context: { personId, caseId, decisionId, measureId },
      detail: { kind: facts.kind },
    }));
    return first ? changed(ids, [first, ...others], told) : unchanged(ids);
  },
});

async function platformsOf(ctx: Ctx, personIds: readonly string[]) {
  if (personIds.length === 0) return new Map<string, { platformId: string; externalId: string }>();
  const rows = await ctx.db
    .select({ id: people.id, platformId: people.platformId, externalId: people.externalId })
    .from(people)
    .where(inArray(people.id, [...personIds]));
  return new Map(rows.map((row) => [row.id, row]));
}
