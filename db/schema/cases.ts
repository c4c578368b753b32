import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, key } from "./columns";
import { groups } from "./groups";
import { people } from "./people";
import { platforms } from "./platforms";

/** One set of facts under review. */
export const cases = pgTable(
  "cases",
  {
    id: key(),
    /** C-2026-11-0417 */
    number: text().notNull().unique(),
    platformId: uuid()
      .notNull()
      .references(() => platforms.id),
    groupId: uuid().references(() => groups.id),
    /** Claimed category and severity until decided; what was found afterwards. */
    category: text().notNull(),
    severity: text().$type<"S1" | "S2" | "S3" | "S4" | "S5">().notNull(),
    state: text().$type<"open" | "claimed" | "waiting" | "decided" | "closed" | "reopened">().notNull(),
    waitingFor: text().$type<"approval" | "information" | "legal-review">(),
    openedAt: instant().notNull(),
    dueAt: instant().notNull(),
    claimedBy: uuid(),
    claimedAt: instant(),
    /** The claim lapses when its holder shows no life. */
    claimedUntil: instant(),
    decidedAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index().on(t.state, t.dueAt),
    index().on(t.groupId),
    index().on(t.category, t.openedAt),
    index().on(t.openedAt, t.id),
  ],
);

/** Somebody's claim about a message, person or group. */
export const reports = pgTable(
  "reports",
  {
    id: key(),
    number: text().notNull().unique(),
    /** Given to the reporter to follow the report without signing in. Only the hash is kept. */
    receiptHash: bytes().notNull().unique(),
    platformId: uuid()
      .notNull()
      .references(() => platforms.id),
    source: text().$type<"member" | "manager" | "staff" | "public" | "platform">().notNull(),
    /** Who reported; protected: never shown to managers, masked to regulators. */
    reporterPersonId: uuid().references(() => people.id),
    reporterAccountId: uuid(),
    contact: bytes(),
    subjectKind: text().$type<"message" | "person" | "group">().notNull(),
    groupId: uuid().references(() => groups.id),
    messageId: text(),
    messageSentAt: instant(),
    personId: uuid().references(() => people.id),
    category: text().notNull(),
    words: bytes(),
    state: text().$type<"new" | "in-case" | "answered">().notNull().default("new"),
    caseId: uuid().references(() => cases.id),
    externalId: text(),
    createdAt: instant().notNull(),
    answeredAt: instant(),
    outcome: text(),
  },
  (t) => [
    index().on(t.caseId),
    index().on(t.groupId, t.messageId),
    index().on(t.createdAt, t.id),
    uniqueIndex().on(t.platformId, t.externalId),
  ],
);

/** What happened in a case, in order: opened, merged, claimed, released, noted, decided … */
export const caseEvents = pgTable(
  "case_events",
  {
    id: key(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    kind: text().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
    facts: jsonb().$type<Record<string, unknown>>().notNull(),
    words: bytes(),
  },
  (t) => [index().on(t.caseId, t.at)],
);

/** When managers of a group came to know (delivered notice or report, or a confirmed fact). Starts the tier clock. */
export const managerAlerts = pgTable(
  "manager_alerts",
  {
    id: key(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    groupId: uuid()
      .notNull()
      .references(() => groups.id),
    messageId: text(),
    messageSentAt: instant(),
    category: text().notNull(),
    severity: text().notNull(),
    basis: text().$type<"notice-delivered" | "report-delivered" | "participation-confirmed">().notNull(),
    knowledgeAt: instant().notNull(),
    recordedBy: text().notNull(),
    quote: bytes(),
    actedAt: instant(),
    actedBy: uuid().references(() => people.id),
    action: text().$type<"removed" | "muted" | "removed-member" | "reported">(),
  },
  (t) => [index().on(t.groupId, t.knowledgeAt), index().on(t.caseId)],
);

/** A decision about a case: proposed, perhaps approved by a second person, parked for undo, then effective. */
export const decisions = pgTable(
  "decisions",
  {
    id: key(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    state: text()
      .$type<"awaiting-approval" | "parked" | "delayed" | "effective" | "rejected" | "withdrawn">()
      .notNull(),
    outcome: text().$type<"violation" | "no-violation" | "insufficient-evidence">().notNull(),
    /** Validated input of the decision: findings proposed, measures confirmed, quoted messages. */
    proposal: jsonb().notNull(),
    reason: bytes().notNull(),
    /** Version of the case the decider saw. */
    caseVersion: integer().notNull(),
    decidedBy: uuid().notNull(),
    decidedAt: instant().notNull(),
    approvalKind: text().$type<"lead" | "legal">(),
    approvedBy: uuid(),
    approvedAt: instant(),
    approvalReason: bytes(),
    parkedUntil: instant(),
    /** A delayed notice: its ground, the ground in words, and the review date, on which it is given at the latest. */
    delayGround: text().$type<"investigation" | "danger" | "authority-request">(),
    delayWords: bytes(),
    delayUntil: instant(),
    effectiveAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [index().on(t.caseId), index().on(t.state, t.parkedUntil), index().on(t.decidedBy, t.decidedAt)],
);

/** Messages quoted as evidence in a case's file. What was added stays. */
export const caseEvidence = pgTable(
  "case_evidence",
  {
    id: key(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    groupId: uuid().notNull(),
    messageId: text().notNull(),
    sentAt: instant().notNull(),
    sha256: bytes().notNull(),
    note: bytes(),
    addedBy: uuid().notNull(),
    addedAt: instant().notNull(),
  },
  (t) => [uniqueIndex().on(t.caseId, t.groupId, t.messageId)],
);
