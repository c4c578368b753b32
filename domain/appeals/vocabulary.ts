/** An appeal is filed, taken by a reviewer, then answered, or taken back by the person (design section 4). */
export const appealStates = ["submitted", "assigned", "upheld", "modified", "reversed", "withdrawn"] as const;
export type AppealState = (typeof appealStates)[number];

/** States in which an answer is still owed. */
export const openAppealStates = ["submitted", "assigned"] as const satisfies readonly AppealState[];

/** How an appeal was answered. */
export const appealOutcomes = ["upheld", "modified", "reversed"] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** The appeal itself, and the one further review of its answer by a lead (credit policy 4.6). */
export const appealStages = ["first", "further"] as const;
export type AppealStage = (typeof appealStages)[number];

/** What an argument is about. */
export const disputedPoints = ["facts", "category", "severity", "role", "measure"] as const;
export type DisputedPoint = (typeof disputedPoints)[number];

/** What becomes of a finding. */
export const findingResults = ["uphold", "modify", "reverse"] as const;
export type FindingResult = (typeof findingResults)[number];

/** What becomes of a measure: kept, shortened or voided, never added or lengthened (credit policy 4.6). */
export const measureResults = ["keep", "shorten", "void"] as const;
export type MeasureResult = (typeof measureResults)[number];

/** What can happen in an appeal, in order; message keys in the namespace `appeals`, `events.<kind>`. */
export const appealEventKinds = [
  "submitted",
  "acknowledged",
  "claimed",
  "assigned",
  "released",
  "extended",
  "stayed",
  "resumed",
  "withdrawn",
  "decided",
  "further-asked",
] as const;
export type AppealEventKind = (typeof appealEventKinds)[number];

/** Why something is stayed: filed within 72 hours against S1–S2, or we did not answer in time (credit policy 4.6). */
export const stayReasons = ["early-minor", "overdue"] as const;
export type StayReason = (typeof stayReasons)[number];

/** Kinds of attachment, told by their content. */
export const attachmentTypes = ["image/png", "image/jpeg", "image/webp", "text/plain"] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** Why somebody may not review an appeal; message keys `appeals.mayNot.<reason>`. */
export const reviewerRefusals = [
  "decided-original",
  "approved-original",
  "reviewed-first",
  "assigned-elsewhere",
  "needs-lead",
  "not-open",
] as const;
export type ReviewerRefusal = (typeof reviewerRefusals)[number];
