import { sql } from "drizzle-orm";
import { outboxMessages } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import type { OutboxMessage } from "./vocabulary";

/** Writes messages in the transaction of ctx, each with the next version of its subject (1, 2, 3 …). */
export async function writeOutbox(ctx: Ctx, messages: readonly OutboxMessage[]): Promise<void> {
  for (const message of messages) {
    const subject = `${message.subject.kind}:${message.subject.id}`;
    // Serialises writers of one subject; the unique index is the second fence.
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 7))`);
    await ctx.db.insert(outboxMessages).values({
      id: newId(),
      platformId: message.platformId,
      topic: message.topic,
      subjectKind: message.subject.kind,
      subjectId: message.subject.id,
      version: sql`(select coalesce(max(version), 0) + 1 from outbox_messages
        where subject_kind = ${message.subject.kind} and subject_id = ${message.subject.id})`,
      payload: message.payload,
      createdAt: ctx.now(),
    });
  }
}
