import { bigint, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import type {
  Attachment,
  BatchState,
  MessageKind,
  RevisionDetail,
  RevisionKind,
  SenderRole,
} from "@/domain/archive/vocabulary";
import { bytes, instant } from "./columns";

// Types only: the tables are partitioned, made by a custom migration, and drizzle-kit does not look here.

/** What was said, as it was sent. Never changed: edits and recalls are revisions. Partitioned by month of sentAt. */
export const messages = pgTable(
  "messages",
  {
    groupId: uuid().notNull(),
    sentAt: instant().notNull(),
    receivedAt: instant().notNull(),
    personId: uuid().notNull(),
    batchId: uuid().notNull(),
    /** Number given by the platform per group; gaps mean that something never came. */
    sequence: bigint({ mode: "number" }),
    /** Position in its batch. */
    leafIndex: integer().notNull(),
    normalForm: smallint().notNull(),
    messageId: text().notNull(),
    kind: text().$type<MessageKind>().notNull(),
    senderRole: text().$type<SenderRole>(),
    threadId: text(),
    body: text().notNull(),
    /** NFKC and lower case; null when equal to body. */
    bodyNorm: text(),
    /** Traditional → simplified; null when equal to bodyNorm (or body). */
    bodyFolded: text(),
    /** The exact bytes where body cannot say them. */
    bodyRaw: bytes(),
    /** SHA-256 of the body's exact bytes. */
    sha256: bytes().notNull(),
    attachment: jsonb().$type<Attachment>(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.sentAt, t.messageId] })],
);

/** One row a message, whatever its time: a message arrives once however often it is sent. */
export const messageKeys = pgTable(
  "message_keys",
  {
    groupId: uuid().notNull(),
    messageId: text().notNull(),
    sentAt: instant().notNull(),
    /** SHA-256 over all that makes a repeat the same message (`contentDigest`). */
    digest: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.messageId] })],
);

/**
 * Message ids that were kept until their time was over, as the first 16 bytes of their SHA-256: the same id sent again
 * is answered, not stored as new. Forgotten after a year.
 */
export const purgedKeys = pgTable(
  "purged_keys",
  { groupId: uuid().notNull(), key: bytes().notNull(), purgedAt: instant().notNull() },
  (t) => [primaryKey({ columns: [t.groupId, t.key] })],
);

/** What happened to a message after it was sent. Partitioned as messages, by the message's own sentAt. */
export const messageRevisions = pgTable(
  "message_revisions",
  {
    groupId: uuid().notNull(),
    sentAt: instant().notNull(),
    /** When it happened, as the source says. */
    at: instant().notNull(),
    receivedAt: instant().notNull(),
    revisionId: uuid().notNull(),
    /** Sender and kind of the message, so that a search by them needs no join. */
    personId: uuid().notNull(),
    batchId: uuid(),
    leafIndex: integer(),
    normalForm: smallint().notNull(),
    messageId: text().notNull(),
    messageKind: text().$type<MessageKind>().notNull(),
    kind: text().$type<RevisionKind>().notNull(),
    source: text().notNull(),
    /** The new text of an edit, the other text of a conflict; null for a recall. */
    body: text(),
    bodyNorm: text(),
    bodyFolded: text(),
    bodyRaw: bytes(),
    sha256: bytes(),
    /** SHA-256 over kind, instant and content: the same revision is kept once. */
    digest: bytes().notNull(),
    detail: jsonb().$type<RevisionDetail>(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.sentAt, t.messageId, t.digest] })],
);

/** One request of a platform or one slice of an import, and its answer. */
export const ingestBatches = pgTable("ingest_batches", {
  id: uuid().primaryKey(),
  platformId: uuid().notNull(),
  source: text().notNull(),
  state: text().$type<BatchState>().notNull(),
  receivedAt: instant().notNull(),
  itemCount: integer().notNull(),
  storedCount: integer().notNull(),
  duplicateCount: integer().notNull(),
  conflictCount: integer().notNull(),
  invalidCount: integer().notNull(),
  outcome: jsonb().$type<unknown>(),
});

/** The months there are partitions for, newest read first by searches. */
export const archivePartitions = pgTable("archive_partitions", {
  name: text().primaryKey(),
  revisionsName: text().notNull(),
  fromAt: instant().notNull().unique(),
  untilAt: instant().notNull(),
});
