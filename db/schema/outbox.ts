import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { OutboxState, OutboxTopic } from "@/domain/outbox/vocabulary";
import { bytes, instant, key } from "./columns";
import { platforms } from "./platforms";

/** What platforms must be told; delivered by a job until acknowledged. */
export const outboxMessages = pgTable(
  "outbox_messages",
  {
    id: key(),
    platformId: uuid()
      .notNull()
      .references(() => platforms.id),
    topic: text().$type<OutboxTopic>().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    version: bigint({ mode: "number" }).notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: instant().notNull(),
    state: text().$type<OutboxState>().notNull().default("pending"),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant(),
    /** When it was asked for again by hand: earlier acknowledgements no longer count. */
    resentAt: instant(),
    acknowledgedAt: instant(),
  },
  (t) => [
    uniqueIndex().on(t.subjectKind, t.subjectId, t.version),
    index().on(t.state, t.nextAttemptAt),
    index().on(t.platformId, t.createdAt),
  ],
);

/** Where a platform receives webhooks (Standard Webhooks). */
export const webhookEndpoints = pgTable("webhook_endpoints", {
  id: key(),
  platformId: uuid()
    .notNull()
    .references(() => platforms.id),
  url: text().notNull(),
  secret: bytes().notNull(),
  createdAt: instant().notNull(),
  disabledAt: instant(),
});

/** One try to deliver one message to one endpoint. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: key(),
    messageId: uuid()
      .notNull()
      .references(() => outboxMessages.id),
    endpointId: uuid()
      .notNull()
      .references(() => webhookEndpoints.id),
    attempt: integer().notNull(),
    at: instant().notNull(),
    status: integer(),
    durationMs: integer().notNull(),
    /** Code of the failure (timeout, refused, status), never the answer's body. */
    failure: text(),
    acknowledged: boolean().notNull(),
  },
  (t) => [index().on(t.messageId, t.at), index().on(t.endpointId, t.at)],
);
