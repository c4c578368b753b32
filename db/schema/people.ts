import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { DocumentKind, MinorAge, RejectionReason, VerificationState } from "@/domain/people/vocabulary";
import { bytes, instant, key } from "./columns";
import { platforms } from "./platforms";

/** A person: an account of a platform. Personal data is encrypted per field; equality by keyed index. */
export const people = pgTable(
  "people",
  {
    id: key(),
    platformId: uuid()
      .notNull()
      .references(() => platforms.id),
    /** The platform's own identifier. */
    externalId: text().notNull(),
    /** Shown and spoken: P-3F7K-92XM. */
    code: text().notNull().unique(),
    displayName: text().notNull(),
    registeredAt: instant().notNull(),
    /** Made because a message or membership named somebody unknown. */
    placeholder: boolean().notNull().default(false),
    minor: text().$type<MinorAge>(),
    verificationState: text().$type<VerificationState>().notNull().default("unverified"),
    verificationMethod: text(),
    verifiedAt: instant(),
    realName: bytes(),
    documentKind: text().$type<DocumentKind>(),
    documentNumber: bytes(),
    documentIndex: bytes(),
    mobile: bytes(),
    mobileIndex: bytes(),
    createdAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex().on(t.platformId, t.externalId),
    index().on(t.documentIndex),
    index().on(t.mobileIndex),
    index().on(t.verificationState, t.id),
    index().on(t.registeredAt, t.id),
  ],
);

/** A person's application to be verified. */
export const identitySubmissions = pgTable(
  "identity_submissions",
  {
    id: key(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    state: text().$type<"submitted" | "approved" | "rejected">().notNull().default("submitted"),
    method: text().notNull(),
    realName: bytes(),
    documentKind: text().$type<DocumentKind>(),
    documentNumber: bytes(),
    documentIndex: bytes(),
    mobile: bytes(),
    mobileIndex: bytes(),
    /** Code of what the format check and the verification provider said. */
    checkResult: text(),
    submittedAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: uuid(),
    reasonCode: text().$type<RejectionReason>(),
    reason: bytes(),
    version: integer().notNull().default(1),
  },
  (t) => [index().on(t.state, t.submittedAt), index().on(t.personId)],
);

/** What holds for a person now; written from above (credit, measures), read by lists, filters and the gate. */
export const standings = pgTable(
  "standings",
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id),
    score: integer().notNull(),
    rawScore: integer().notNull(),
    /** Level in force: down at once, up at the daily run. */
    level: text().$type<"A" | "B" | "C" | "D" | "E">().notNull(),
    /** Level by credit alone while a measure keeps the level in force lower; else null. */
    creditedLevel: text().$type<"A" | "B" | "C" | "D" | "E">(),
    levelCap: text().$type<"B" | "C" | "D" | "E">(),
    levelCapUntil: instant(),
    managerSuspendedUntil: instant(),
    creationRevokedUntil: instant(),
    blacklistedUntil: instant(),
    mutedUntil: instant(),
    policyId: text().notNull(),
    derivedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [index().on(t.level, t.personId), index().on(t.score, t.personId)],
);
