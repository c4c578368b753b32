/** Age groups that change what may be imposed; unknown age counts as adult (credit policy 4.6, minors). */
export const minorAges = ["under14", "under18"] as const;
export type MinorAge = (typeof minorAges)[number];

/** Kinds of identity document (domain reference 5.1, 5.2). */
export const documentKinds = [
  "resident-id",
  "residence-permit",
  "permanent-resident",
  "hk-macau-travel-permit",
  "taiwan-travel-permit",
  "chinese-passport",
  "foreign-passport",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Why a number is refused; each is a message key in the namespace `people`. */
export const numberProblems = [
  "empty",
  "length",
  "characters",
  "first-generation",
  "region",
  "birth-date",
  "birth-date-range",
  "checksum",
  "format",
] as const;
export type NumberProblem = (typeof numberProblems)[number];

/** Outcome of a check of form; it says nothing about whose number it is (domain reference 5.4). */
export type NumberCheck<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: NumberProblem };

/** States of identity verification (Provisions 6; Anti-fraud Law 22 for verifying again). */
export const verificationStates = ["unverified", "submitted", "verified", "rejected", "re-verification"] as const;
export type VerificationState = (typeof verificationStates)[number];

/** How an identity was verified; with `network-id` only the result is kept, no number (order 173). */
export const verificationMethods = ["document", "network-id", "platform-attested"] as const;
export type VerificationMethod = (typeof verificationMethods)[number];

/** What can happen to a verification. */
export const verificationEvents = ["submit", "withdraw", "attest", "approve", "reject", "require-again"] as const;
export type VerificationEvent = (typeof verificationEvents)[number];

/** Fields that may be revealed, one at a time (domain reference 5.3). */
export const revealableFields = ["realName", "documentNumber", "mobile"] as const;
export type RevealableField = (typeof revealableFields)[number];

/** What a field may be revealed for; the first two name the case at hand. */
export const revealPurposes = ["match-subject", "verify-report", "check-submission", "answer-request"] as const;
export type RevealPurpose = (typeof revealPurposes)[number];

/** Purposes that need the number of a case. */
export const casePurposes: readonly RevealPurpose[] = ["match-subject", "verify-report"];

/** Seconds for which a revealed field stays in view. */
export const revealSeconds = 60;

/** Fields that one account may reveal within an hour. */
export const revealsPerHour = 20;

/** Why a submission is rejected; the words beside it are for the person. */
export const rejectionReasons = [
  "mismatch",
  "unreadable",
  "expired-document",
  "not-own-document",
  "blacklisted-identity",
  "other",
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** How a platform says that it verified somebody. */
export const attestedMethods = ["id-number", "network-id", "mobile", "platform-attested"] as const;
export type AttestedMethod = (typeof attestedMethods)[number];

/** Credit levels as a standing stores them, best first (credit policy 4.2). */
export const standingLevels = ["A", "B", "C", "D", "E"] as const;
export type StandingLevel = (typeof standingLevels)[number];

/** What holds for a person now. Instants end a bar; null means there is none. */
export interface Standing {
  /** Points, 0 to 120. */
  score: number;
  rawScore: number;
  /** Level in force: by credit, or lower while a measure caps it. */
  level: StandingLevel;
  /** Level by credit alone while a cap lowers the level in force; else null. */
  creditedLevel: StandingLevel | null;
  levelCap: Exclude<StandingLevel, "A"> | null;
  levelCapUntil: Date | null;
  managerSuspendedUntil: Date | null;
  creationRevokedUntil: Date | null;
  blacklistedUntil: Date | null;
  mutedUntil: Date | null;
  policyId: string;
  /** 0 while nothing was ever written. */
  version: number;
}

/** The worse of two levels; of a level and no cap the level. */
export function cappedLevel(level: StandingLevel, cap: StandingLevel | null): StandingLevel {
  return cap !== null && standingLevels.indexOf(cap) > standingLevels.indexOf(level) ? cap : level;
}

/** Where everybody starts: 100 points, level B, no bars (credit policy 4.2). */
export const startStanding: Standing = {
  score: 100,
  rawScore: 100,
  level: "B",
  creditedLevel: null,
  levelCap: null,
  levelCapUntil: null,
  managerSuspendedUntil: null,
  creationRevokedUntil: null,
  blacklistedUntil: null,
  mutedUntil: null,
  policyId: "CP-1",
  version: 0,
};
