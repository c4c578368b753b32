import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, key } from "./columns";
import { groups } from "./groups";
import { people } from "./people";

/** What is imposed on a group or a person (Provisions art. 11). */
export const measures = pgTable(
  "measures",
  {
    id: key(),
    /** Shown and spoken: M-2026-11-0042. */
    number: text().notNull().unique(),
    kind: text()
      .$type<
        | "rectify"
        | "pause-publishing"
        | "close"
        | "lower-level"
        | "suspend-manager"
        | "revoke-creation"
        | "mute"
        | "blacklist"
      >()
      .notNull(),
    personId: uuid().references(() => people.id),
    groupId: uuid().references(() => groups.id),
    caseId: uuid(),
    decisionId: uuid(),
    findingId: uuid(),
    state: text()
      .$type<"proposed" | "awaiting-approval" | "scheduled" | "active" | "stayed" | "expired" | "lifted" | "void">()
      .notNull(),
    /** Taxonomy code with the ground, or the code of the direct ground. */
    ground: text().notNull(),
    groundNote: bytes(),
    /** The arithmetic: trigger, base days, factor. */
    facts: jsonb().$type<Record<string, unknown>>().notNull(),
    days: integer(),
    startsAt: instant(),
    endsAt: instant(),
    /** Imposed before a decision; ends by itself, is renewed once at most. */
    interim: boolean().notNull().default(false),
    renewedAt: instant(),
    /** Of a lowered level: the highest level meanwhile. */
    level: text().$type<"B" | "C" | "D" | "E">(),
    /** Of a closing: until when members may take their own data with them. */
    exportUntil: instant(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    approvedBy: text(),
    approvedAt: instant(),
    endedAt: instant(),
    endedBy: text(),
    endReason: bytes(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index().on(t.personId, t.state),
    index().on(t.groupId, t.state),
    index().on(t.state, t.endsAt),
    index().on(t.startsAt, t.id),
    uniqueIndex("measures_one_per_finding").on(t.findingId, t.kind).where(sql`finding_id is not null`),
  ],
);

/** Every change of a measure's state: who, when, why. */
export const measureEvents = pgTable(
  "measure_events",
  {
    id: key(),
    measureId: uuid()
      .notNull()
      .references(() => measures.id),
    from: text(),
    to: text().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
    reason: bytes(),
  },
  (t) => [index().on(t.measureId, t.at)],
);

/** What the managers of a group have done of a rectification's checklist, and what a moderator has confirmed. */
export const rectifyItems = pgTable(
  "rectify_items",
  {
    id: key(),
    measureId: uuid()
      .notNull()
      .references(() => measures.id),
    item: text().notNull(),
    tickedAt: instant(),
    tickedBy: uuid().references(() => people.id),
    confirmedAt: instant(),
    confirmedBy: uuid(),
  },
  (t) => [uniqueIndex().on(t.measureId, t.item)],
);

/** What must be reported to the authority: one for every measure, one more to correct what was sent (Provisions art. 11). */
export const reportItems = pgTable(
  "report_items",
  {
    id: key(),
    measureId: uuid()
      .notNull()
      .references(() => measures.id),
    caseId: uuid(),
    kind: text().$type<"measure" | "correction">().notNull(),
    duty: text().$type<"digest" | "24h" | "now" | "reply">().notNull(),
    /** Null for the reply to an order: the order says when. */
    dueAt: instant(),
    state: text().$type<"waiting" | "sent" | "dropped">().notNull().default("waiting"),
    createdAt: instant().notNull(),
    settledAt: instant(),
  },
  (t) => [uniqueIndex().on(t.measureId, t.kind), index().on(t.state, t.dueAt), index().on(t.caseId)],
);

/** Statement of reasons sent to a person (domain 6.5). Rendered from facts in the reader's language. */
export const notices = pgTable(
  "notices",
  {
    id: key(),
    number: text().notNull().unique(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: text()
      .$type<
        | "decision"
        | "suspension"
        | "lifted"
        | "expired"
        | "report-outcome"
        | "group-notice"
        | "manager-alert"
        | "interim"
        | "appeal"
      >()
      .notNull(),
    caseId: uuid(),
    decisionId: uuid(),
    measureId: uuid(),
    /** Everything the text is rendered from (NoticeFacts); free text parts encrypted in `words`. */
    facts: jsonb().$type<Record<string, unknown>>().notNull(),
    words: bytes(),
    publishedAt: instant().notNull(),
    appealUntil: instant(),
    readAt: instant(),
  },
  (t) => [index().on(t.personId, t.publishedAt), index().on(t.caseId)],
);
