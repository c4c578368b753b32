import { and, asc, desc, eq, getTableColumns, inArray, lt } from "drizzle-orm";
import { outboxMessages, webhookDeliveries } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { invalid } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { decodeCursor, type Page, pageSize, toPage } from "@/domain/kernel/pagination";
import type { OutboxState, OutboxTopic } from "@/domain/outbox/vocabulary";
import { listOutboxInput } from "../inputs";

/** One call of one endpoint. */
export interface DeliveryRow {
  endpointId: string;
  attempt: number;
  at: Date;
  status: number | null;
  failure: string | null;
  durationMs: number;
  acknowledged: boolean;
}

/** One message and its calls, oldest first. The content is left out: administrators see none. */
export interface OutboxRow {
  id: string;
  platformId: string;
  topic: OutboxTopic;
  subjectKind: string;
  subjectId: string;
  version: number;
  state: OutboxState;
  attempts: number;
  createdAt: Date;
  nextAttemptAt: Date | null;
  acknowledgedAt: Date | null;
  deliveries: DeliveryRow[];
}

/** The delivery log: messages newest first, keyset by id. */
export const listOutbox = defineQuery({
  name: "platforms.list-outbox",
  permission: "platform.manage",
  input: listOutboxInput,
  async run({ ctx, input }): Promise<Page<OutboxRow>> {
    const before = input.cursor ? String(decodeCursor(input.cursor, 1)[0]) : null;
    if (before !== null && !isId(before)) throw invalid([{ field: "cursor", rule: "cursor" }]);
    const { payload: _content, resentAt: _resent, ...columns } = getTableColumns(outboxMessages);
    const found = await ctx.db
      .select(columns)
      .from(outboxMessages)
      .where(
        and(
          input.platformId ? eq(outboxMessages.platformId, input.platformId) : undefined,
          input.state ? eq(outboxMessages.state, input.state) : undefined,
          before ? lt(outboxMessages.id, before) : undefined,
        ),
      )
      .orderBy(desc(outboxMessages.id))
      .limit(pageSize + 1);
    const page = toPage(found, pageSize, (row) => [row.id]);
    const ids = page.rows.map(({ id }) => id);
    const calls =
      ids.length === 0
        ? []
        : await ctx.db
            .select()
            .from(webhookDeliveries)
            .where(inArray(webhookDeliveries.messageId, ids))
            .orderBy(asc(webhookDeliveries.at), asc(webhookDeliveries.id));
    return {
      next: page.next,
      rows: page.rows.map((row) => ({ ...row, deliveries: calls.filter((call) => call.messageId === row.id) })),
    };
  },
});
