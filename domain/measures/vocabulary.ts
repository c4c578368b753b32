/** Ladder against groups (Provisions 11 paragraph 1). */
export const groupMeasureKinds = ["rectify", "pause-publishing", "close"] as const;
export type GroupMeasureKind = (typeof groupMeasureKinds)[number];

/** Ladder against people (Provisions 11 paragraphs 2 and 3). */
export const personMeasureKinds = ["lower-level", "suspend-manager", "revoke-creation", "mute", "blacklist"] as const;
export type PersonMeasureKind = (typeof personMeasureKinds)[number];

export const measureKinds = [...groupMeasureKinds, ...personMeasureKinds] as const;
export type MeasureKind = GroupMeasureKind | PersonMeasureKind;

/** Scheduled: decided, starts later. Stayed: without effect until an appeal is decided; the end does not move. */
export const measureStates = [
  "proposed",
  "awaiting-approval",
  "scheduled",
  "active",
  "stayed",
  "expired",
  "lifted",
  "void",
] as const;
export type MeasureState = (typeof measureStates)[number];

/** What can happen to a measure. */
export const measureEvents = [
  "ask-approval",
  "approve",
  "refuse",
  "schedule",
  "activate",
  "stay",
  "resume",
  "expire",
  "lift",
  "void",
] as const;
export type MeasureEvent = (typeof measureEvents)[number];

/** Whether the platform has been told and has enforced it. */
export const deliveryStates = ["pending", "sent", "acknowledged", "failed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why a second person is needed (credit policy 4.5; domain reference 3 and 6.5). */
export const approvalReasons = [
  "severity",
  "closing",
  "blacklist",
  "revocation",
  "long-direct-suspension",
  "legal-review",
  "minor-blacklist",
  "delayed-notice",
] as const;
export type ApprovalReason = (typeof approvalReasons)[number];

/** Who manages a group: somebody, a successor is sought (72 h), or a caretaker state without new members. */
export const continuityStates = ["managed", "successor-sought", "caretaker"] as const;
export type ContinuityState = (typeof continuityStates)[number];

/** Days for which publishing may be paused (domain reference 3, group ladder G2). */
export const pauseLengths = [1, 3, 7, 15] as const;

/** Levels a measure may lower somebody to (Provisions 11 paragraph 2). */
export const loweredLevels = ["B", "C", "D", "E"] as const;
export type LoweredLevel = (typeof loweredLevels)[number];

/** What a rectification may ask for; message keys in the namespace `notices`, `checklist.<key>`. */
export const rectifyItems = ["remove-content", "remind-members", "name-deputy", "correct-profile"] as const;
export type RectifyItem = (typeof rectifyItems)[number];

/** A report item waits to be sent, was sent, or is no longer due because the measure was voided before. */
export const reportItemStates = ["waiting", "sent", "dropped"] as const;
export type ReportItemState = (typeof reportItemStates)[number];

/** What may be imposed before a decision (domain reference 3 and 4.5): a hold of hours, or a suspension of days. */
export const interimKinds = ["pause-publishing", "mute", "suspend-manager"] as const;
export type InterimKind = (typeof interimKinds)[number];
