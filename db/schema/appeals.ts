import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type {
  AppealEventKind,
  AppealStage,
  AppealState,
  AttachmentType,
  DisputedPoint,
  FindingResult,
  MeasureResult,
  StayReason,
} from "@/domain/appeals/vocabulary";
import { bytes, instant, key } from "./columns";
import { findings } from "./credit";
import { measures, notices } from "./measures";
import { people } from "./people";

/** An appeal of a person against what a notice told, or the one further review of its answer. */
export const appeals = pgTable(
  "appeals",
  {
    id: key(),
    /** A-2026-11-0042 */
    number: text().notNull().unique(),
    stage: text().$type<AppealStage>().notNull(),
    /** Of a further review: the appeal whose answer is reviewed. */
    firstAppealId: uuid().references((): AnyPgColumn => appeals.id),
    noticeId: uuid()
      .notNull()
      .references(() => notices.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    caseId: uuid(),
    decisionId: uuid(),
    /** Gravest finding appealed against; null for a measure imposed without a finding. */
    severity: text().$type<"S1" | "S2" | "S3" | "S4" | "S5">(),
    state: text().$type<AppealState>().notNull(),
    submittedAt: instant().notNull(),
    acknowledgeBy: instant().notNull(),
    acknowledgedAt: instant(),
    acknowledgedBy: text(),
    dueAt: instant().notNull(),
    /** False: a year of the clock had no published holidays, only weekends were left out. */
    calendarKnown: boolean().notNull(),
    extendedAt: instant(),
    extensionReason: bytes(),
    assignedTo: uuid(),
    assignedAt: instant(),
    decidedBy: uuid(),
    decidedAt: instant(),
    /** The reviewer's reason, told to the person. */
    reason: bytes(),
    /** Until when the further review may be asked for. */
    furtherUntil: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex("appeals_one_per_notice").on(t.noticeId, t.stage).where(sql`state <> 'withdrawn'`),
    index().on(t.state, t.dueAt),
    index().on(t.personId, t.submittedAt),
    index().on(t.decisionId),
  ],
);

/** One argument of an appeal and the answer to it. */
export const appealArguments = pgTable(
  "appeal_arguments",
  {
    id: key(),
    appealId: uuid()
      .notNull()
      .references(() => appeals.id),
    position: integer().notNull(),
    disputes: text().$type<DisputedPoint>().notNull(),
    words: bytes().notNull(),
    answer: bytes(),
  },
  (t) => [uniqueIndex().on(t.appealId, t.position)],
);

/** A file handed in with an appeal; without appeal while the form is filled in. */
export const appealAttachments = pgTable(
  "appeal_attachments",
  {
    id: key(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    appealId: uuid().references(() => appeals.id),
    name: bytes().notNull(),
    mediaType: text().$type<AttachmentType>().notNull(),
    /** Bytes of the file itself. */
    size: integer().notNull(),
    sha256: text().notNull(),
    /** Encrypted. */
    body: bytes().notNull(),
    uploadedAt: instant().notNull(),
  },
  (t) => [index().on(t.appealId), index().on(t.personId, t.uploadedAt)],
);

/** What happened in an appeal, in order. */
export const appealEvents = pgTable(
  "appeal_events",
  {
    id: key(),
    appealId: uuid()
      .notNull()
      .references(() => appeals.id),
    kind: text().$type<AppealEventKind>().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
    facts: jsonb().$type<Record<string, unknown>>().notNull(),
    words: bytes(),
  },
  (t) => [index().on(t.appealId, t.at)],
);

/** What the answer made of one finding or one measure. Append-only. */
export const appealResults = pgTable(
  "appeal_results",
  {
    id: key(),
    appealId: uuid()
      .notNull()
      .references(() => appeals.id),
    findingId: uuid().references(() => findings.id),
    measureId: uuid().references(() => measures.id),
    result: text().$type<FindingResult | MeasureResult>().notNull(),
    /** Of a modification: category, severity, role and tier from now on. */
    content: jsonb().$type<Record<string, unknown>>(),
    /** Of a shortening: the new end. */
    endsAt: instant(),
  },
  (t) => [index().on(t.appealId)],
);

/** What is stayed while an appeal is open. */
export const appealStays = pgTable(
  "appeal_stays",
  {
    id: key(),
    appealId: uuid()
      .notNull()
      .references(() => appeals.id),
    findingId: uuid().references(() => findings.id),
    measureId: uuid().references(() => measures.id),
    reason: text().$type<StayReason>().notNull(),
    from: instant().notNull(),
    until: instant(),
  },
  (t) => [
    index().on(t.appealId),
    uniqueIndex("appeal_stays_one_finding").on(t.findingId).where(sql`finding_id is not null and until is null`),
    uniqueIndex("appeal_stays_one_measure").on(t.measureId).where(sql`measure_id is not null and until is null`),
  ],
);

/** Public holidays of a year as set by hand; years without a row come from the data file. */
export const holidayCalendars = pgTable("holiday_calendars", {
  year: integer().primaryKey(),
  /** Days off on what would be working days, and weekends that are worked instead (YYYY-MM-DD). */
  daysOff: jsonb().$type<string[]>().notNull(),
  workdays: jsonb().$type<string[]>().notNull(),
  source: text().notNull(),
  url: text(),
  changedBy: uuid().notNull(),
  changedAt: instant().notNull(),
  version: integer().notNull().default(1),
});
