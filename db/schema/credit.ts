import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, key } from "./columns";
import { groups } from "./groups";
import { people } from "./people";

/** Immutable versions of the credit policy (CP-1 …). */
export const creditPolicies = pgTable("credit_policies", {
  id: text().primaryKey(),
  effectiveFrom: instant().notNull(),
  body: jsonb().notNull(),
  sha256: text().notNull(),
  createdAt: instant().notNull(),
  /** Accounts of who wrote and who published it; null of the version that the product brings along. */
  authorId: uuid(),
  approverId: uuid(),
  publicTextZh: text(),
  publicTextEn: text(),
  filingNumber: text(),
});

/** What was decided about one person or group. Append-only: reversals and modifications are rows of their own. */
export const findings = pgTable(
  "findings",
  {
    id: key(),
    decisionId: uuid().notNull(),
    caseId: uuid().notNull(),
    /** Exactly one of personId and groupSubjectId. */
    personId: uuid().references(() => people.id),
    groupSubjectId: uuid().references(() => groups.id),
    /** Group in which it happened. */
    groupId: uuid().references(() => groups.id),
    category: text().notNull(),
    severity: text().$type<"S1" | "S2" | "S3" | "S4" | "S5">().notNull(),
    role: text().$type<"sender" | "organiser" | "manager" | "group">().notNull(),
    tier: text().$type<"PROMPT" | "TIMELY" | "LATE" | "NONE">(),
    /** Code of the legal or contractual ground in the taxonomy, or the document number. */
    ground: text().notNull(),
    occurredAt: instant().notNull(),
    effectiveAt: instant().notNull(),
    /** For the choice of the policy version where the notice came later than the decision. */
    decidedAt: instant(),
    policyId: text()
      .notNull()
      .references(() => creditPolicies.id),
    /** Knowledge and first action, for the manager tier. */
    knowledgeAt: instant(),
    actedAt: instant(),
    minor: text().$type<"under14" | "under18">(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    index().on(t.personId, t.effectiveAt),
    index().on(t.caseId),
    index().on(t.effectiveAt, t.id),
    uniqueIndex().on(t.decisionId, t.personId, t.groupSubjectId, t.role),
  ],
);

/** Messages quoted as evidence of a finding, as they stood when quoted. */
export const findingEvidence = pgTable(
  "finding_evidence",
  {
    id: key(),
    findingId: uuid()
      .notNull()
      .references(() => findings.id),
    groupId: uuid().notNull(),
    messageId: text().notNull(),
    sentAt: instant().notNull(),
    sha256: text().notNull(),
  },
  (t) => [uniqueIndex().on(t.findingId, t.groupId, t.messageId)],
);

/**
 * What became of a finding: reversed, modified to what `replacement` says, restored; stayed while an appeal is open and
 * resumed. Append-only; the engine reads the rows in the order of `reversedAt`.
 */
export const findingReversals = pgTable(
  "finding_reversals",
  {
    id: key(),
    findingId: uuid()
      .notNull()
      .references(() => findings.id),
    kind: text().$type<"reversed" | "modified" | "restored" | "stayed" | "resumed">().notNull(),
    /** Category, severity, role and tier from now on; of a modification only. */
    replacement: jsonb(),
    /** From when it is known. */
    reversedAt: instant().notNull(),
    recordedBy: text().notNull(),
    appealId: uuid(),
    /** The decision by whose authority it was done. */
    decisionId: uuid(),
  },
  (t) => [index().on(t.findingId, t.reversedAt), index().on(t.appealId)],
);

/** Points granted (domain 4.3). Append-only; taking one back is a row of its own. */
export const rewards = pgTable(
  "rewards",
  {
    id: key(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: text().$type<"CLEAN" | "SELF_REPORT" | "REPORT" | "TRAINING">().notNull(),
    points: integer().notNull(),
    caseId: uuid(),
    decisionId: uuid(),
    /** Of REPORT and SELF_REPORT: the report that was confirmed. */
    reportId: uuid(),
    /** From when it counts; of CLEAN the end of the 90 days. */
    grantedAt: instant().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    index().on(t.personId, t.grantedAt),
    uniqueIndex("rewards_one_per_report").on(t.reportId, t.personId).where(sql`report_id is not null`),
    uniqueIndex("rewards_one_clean_per_instant").on(t.personId, t.grantedAt).where(sql`kind = 'CLEAN'`),
  ],
);

/** A reward taken back: the report behind it was invented (domain 4.3). Append-only. */
export const rewardReversals = pgTable("reward_reversals", {
  id: key(),
  rewardId: uuid()
    .notNull()
    .unique()
    .references(() => rewards.id),
  reversedAt: instant().notNull(),
  recordedBy: text().notNull(),
  /** The decision that found it invented. */
  decisionId: uuid(),
});

/** A comparison of all stored standings with what the engine derives, nightly or by rebuilding. Append-only. */
export const standingChecks = pgTable(
  "standing_checks",
  {
    id: key(),
    kind: text().$type<"nightly" | "rebuild">().notNull(),
    at: instant().notNull(),
    looked: integer().notNull(),
    /** Copies that nothing recorded explains: an alarm. */
    differed: integer().notNull(),
    /** Ids of the first of these people. */
    people: jsonb().$type<string[]>().notNull(),
  },
  (t) => [index().on(t.at)],
);
