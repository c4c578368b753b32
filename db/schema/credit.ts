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

/** A reversal or modification of a finding (appeals). */
export const findingReversals = pgTable(
  "finding_reversals",
  {
    id: key(),
    findingId: uuid()
      .notNull()
      .references(() => findings.id),
    kind: text().$type<"reversed" | "modified" | "restored">().notNull(),
    replacement: jsonb(),
    reversedAt: instant().notNull(),
    recordedBy: text().notNull(),
  },
  (t) => [index().on(t.findingId, t.reversedAt)],
);

/** Points granted (domain 4.3). Append-only. */
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
    grantedAt: instant().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [index().on(t.personId, t.grantedAt)],
);
