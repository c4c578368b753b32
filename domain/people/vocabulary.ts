/** Age groups that change what may be imposed; unknown age counts as adult (credit policy 4.6, minors). */
export const MINOR_AGES = ["under14", "under18"] as const;
export type MinorAge = (typeof MINOR_AGES)[number];

/** Kinds of identity document (domain reference 5.1, 5.2). */
export const DOCUMENT_KINDS = [
  "resident-id",
  "residence-permit",
  "permanent-resident",
  "hk-macau-travel-permit",
  "taiwan-travel-permit",
  "chinese-passport",
  "foreign-passport",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Why a number is refused; each is a message key in the namespace `people`. */
export const NUMBER_PROBLEMS = [
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
export type NumberProblem = (typeof NUMBER_PROBLEMS)[number];

/** Outcome of a check of form; it says nothing about whose number it is (domain reference 5.4). */
export type NumberCheck<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: NumberProblem };

/** States of identity verification (Provisions 6; Anti-fraud Law 22 for verifying again). */
export const VERIFICATION_STATES = [
  "unverified",
  "submitted",
  "verified",
  "rejected",
  "reverification-required",
] as const;
export type VerificationState = (typeof VERIFICATION_STATES)[number];

/** How an identity was verified; with `network-id` only the result is kept, no number (order 173). */
export const VERIFICATION_METHODS = ["document", "network-id", "platform-attested"] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

/** What can happen to a verification. */
export const VERIFICATION_EVENTS = ["submit", "withdraw", "attest", "approve", "reject", "require-again"] as const;
export type VerificationEvent = (typeof VERIFICATION_EVENTS)[number];
