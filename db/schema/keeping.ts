import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type {
  HoldEventKind,
  HoldKind,
  HoldState,
  MessageKind,
  MissingSequence,
  PolicyState,
} from "@/domain/archive/vocabulary";
import { bytes, instant, key } from "./columns";
import { groups } from "./groups";
import { people } from "./people";
import { platforms } from "./platforms";

// Whether a message is on hold is answered by holds, hold_scopes and hold_messages alone, and for one row of `messages`
// by the SQL function archive_on_hold(group_id, person_id, sent_at, message_id). A search that filters by it writes the
// same condition with the tables: a row of hold_messages with the message's key, or of hold_scopes that covers its group
// and person at its time, of a hold whose state is not 'released'. Both tables are small against the archive.

/** For how many days messages of one kind are kept. The row in force is the `active` one; without any the default holds. */
export const retentionPolicies = pgTable(
  "retention_policies",
  {
    id: key(),
    /** Kinds changed by one proposal are approved or rejected together. */
    proposalId: uuid().notNull(),
    kind: text().$type<MessageKind>().notNull(),
    /** Days from the later of sent and received; the database refuses less than the floor. */
    days: integer().notNull(),
    /** Why content is kept longer than the ceiling; encrypted. */
    reason: bytes(),
    state: text().$type<PolicyState>().notNull(),
    proposedBy: uuid().notNull(),
    proposedAt: instant().notNull(),
    settledBy: uuid(),
    settledAt: instant(),
    /** When another policy took its place. */
    replacedAt: instant(),
  },
  (t) => [
    index().on(t.proposalId),
    uniqueIndex("retention_policies_one_active").on(t.kind).where(sql`state = 'active'`),
    uniqueIndex("retention_policies_one_proposed").on(t.kind).where(sql`state = 'awaiting-approval'`),
  ],
);

/** Keeps content past its expiry until it is released by two people. */
export const holds = pgTable(
  "holds",
  {
    id: key(),
    /** H-2026-11-0001 */
    number: text().notNull().unique(),
    kind: text().$type<HoldKind>().notNull(),
    caseId: uuid(),
    orderId: uuid(),
    groupId: uuid().references(() => groups.id),
    personId: uuid().references(() => people.id),
    /** Encrypted. */
    reason: bytes().notNull(),
    state: text().$type<HoldState>().notNull(),
    placedBy: uuid().notNull(),
    placedAt: instant().notNull(),
    reviewedAt: instant().notNull(),
    /** Somebody says by then whether it is still needed; at the most 180 days after the last review. */
    reviewAt: instant().notNull(),
    releaseProposedBy: uuid(),
    releaseProposedAt: instant(),
    releasedBy: uuid(),
    releasedAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index().on(t.state, t.reviewAt),
    index().on(t.placedAt, t.id),
    index().on(t.caseId),
    index().on(t.orderId),
    index().on(t.groupId),
    index().on(t.personId),
  ],
);

/** What happened to a hold; its words are encrypted. Append-only. */
export const holdEvents = pgTable(
  "hold_events",
  {
    id: key(),
    holdId: uuid()
      .notNull()
      .references(() => holds.id),
    kind: text().$type<HoldEventKind>().notNull(),
    at: instant().notNull(),
    by: uuid().notNull(),
    words: bytes(),
  },
  (t) => [index().on(t.holdId, t.at)],
);

/** A hold on all that was said in a group, by a person, or by a person in a group, within a time. Append-only. */
export const holdScopes = pgTable(
  "hold_scopes",
  {
    id: key(),
    holdId: uuid()
      .notNull()
      .references(() => holds.id),
    groupId: uuid(),
    personId: uuid(),
    /** sent_at >= fromAt; null: from the beginning. */
    fromAt: instant(),
    /** sent_at < untilAt; null: open, also what is sent later. */
    untilAt: instant(),
  },
  (t) => [index().on(t.holdId), index().on(t.groupId), index().on(t.personId)],
);

/** A hold on single messages, as found when it was placed. Append-only. */
export const holdMessages = pgTable(
  "hold_messages",
  {
    holdId: uuid()
      .notNull()
      .references(() => holds.id),
    groupId: uuid().notNull(),
    sentAt: instant().notNull(),
    messageId: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.holdId, t.groupId, t.sentAt, t.messageId] }),
    index().on(t.groupId, t.sentAt, t.messageId),
  ],
);

/** One purge: from when, and, once it is over, its tally and the signature over it. */
export const purgeRuns = pgTable(
  "purge_runs",
  {
    id: key(),
    /** Counts up; the tally names the hash of the one before. */
    number: integer().notNull().unique(),
    /** Content whose time was over then is purged. Never later than the database's own clock. */
    asOf: instant().notNull(),
    /** How far it has come: partition (by its beginning) and the last message looked at; null before the first. */
    atPartition: instant(),
    atSentAt: instant(),
    atMessageId: text(),
    atGroupId: uuid(),
    startedAt: instant().notNull(),
    finishedAt: instant(),
    /** Exactly the signed bytes: canonical JSON. */
    tally: text(),
    signature: bytes(),
    /** Ed25519 public key (32 bytes) of the signature. */
    publicKey: bytes(),
  },
  () => [uniqueIndex("purge_runs_one_running").on(sql`(finished_at is null)`).where(sql`finished_at is null`)],
);

/** One transaction of a purge: what it dropped, with a hash over it. Append-only. */
export const purgeBatches = pgTable(
  "purge_batches",
  {
    runId: uuid()
      .notNull()
      .references(() => purgeRuns.id),
    sequence: integer().notNull(),
    partition: text().notNull(),
    messages: integer().notNull(),
    revisions: integer().notNull(),
    firstSentAt: instant(),
    lastSentAt: instant(),
    /** SHA-256 over the dropped messages' keys and hashes in their order. */
    digest: bytes().notNull(),
    /** True: the partition was empty and over, and was dropped itself. */
    dropped: boolean().notNull().default(false),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.sequence] })],
);

/** Files of purged messages that wait for their removal from the store. */
export const attachmentRemovals = pgTable(
  "attachment_removals",
  {
    /** SHA-256 of the reference. */
    id: bytes().primaryKey(),
    reference: text().notNull(),
    queuedAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    nextAt: instant().notNull(),
  },
  (t) => [index().on(t.nextAt)],
);

/** Proof of one day of one platform, in Asia/Shanghai: what came in and what is missing. */
export const coverageDays = pgTable(
  "coverage_days",
  {
    platformId: uuid()
      .notNull()
      .references(() => platforms.id),
    day: date({ mode: "string" }).notNull(),
    /** Messages sent that day that are kept now. */
    sentCount: integer().notNull(),
    /** Messages received that day. */
    receivedCount: integer().notNull(),
    batchCount: integer().notNull(),
    /** Sequence numbers of that day that never came. */
    missingCount: integer().notNull(),
    gapCount: integer().notNull(),
    /** The first of the gaps. */
    gaps: jsonb().$type<MissingSequence[]>().notNull(),
    /** Oldest message of the platform that was kept when the proof was made. */
    oldestKeptAt: instant(),
    provedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.platformId, t.day] }), index().on(t.day)],
);
