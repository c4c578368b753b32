export const reportStates = ["new", "in-case", "answered"] as const;
export type ReportState = (typeof reportStates)[number];

/** Who made a report: a member, a manager of the group, staff, the public page, the platform's interface. */
export const reportSources = ["member", "manager", "staff", "public", "platform"] as const;
export type ReportSource = (typeof reportSources)[number];

export const subjectKinds = ["message", "person", "group"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const caseStates = ["open", "claimed", "waiting", "decided", "closed", "reopened"] as const;
export type CaseState = (typeof caseStates)[number];

/** What a waiting case waits for. */
export const waitingReasons = ["approval", "information", "legal-review"] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** What can happen to a case. */
export const caseEvents = [
  "claim",
  "release",
  "wait",
  "resume",
  "decide",
  "undo",
  "approve",
  "refuse",
  "close",
  "reopen",
] as const;
export type CaseEvent = (typeof caseEvents)[number];

/** A decision waits for approval, is parked 10 s for undo, perhaps waits for its delayed notice, takes effect, or is refused or taken back. */
export const decisionStates = ["awaiting-approval", "parked", "delayed", "effective", "rejected", "withdrawn"] as const;
export type DecisionState = (typeof decisionStates)[number];

/** Written grounds for telling a person later (domain reference 6.5): the notice would spoil an inquiry, put somebody in danger, or an authority asks for it in writing. */
export const delayGrounds = ["investigation", "danger", "authority-request"] as const;
export type DelayGround = (typeof delayGrounds)[number];

export const decisionOutcomes = ["violation", "no-violation", "insufficient-evidence"] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** How managers came to know (credit policy 4.4): only the first starts the clock by itself. */
export const knowledgeBases = ["notice-delivered", "report-delivered", "participation-confirmed"] as const;
export type KnowledgeBasis = (typeof knowledgeBases)[number];

/** What a manager can do in answer (credit policy 4.4). */
export const managerActions = ["removed", "muted", "removed-member", "reported"] as const;
export type ManagerAction = (typeof managerActions)[number];

/** What is wrong with a proposed finding; message keys in the namespace `cases`. */
export const findingProblems = [
  "unknown-category",
  "severity-out-of-range",
  "role-not-allowed",
  "share-not-allowed",
  "tier-missing",
  "tier-not-allowed",
  "knowledge-missing",
  "role-not-held",
  "tools-missing",
  "evidence-missing",
  "document-missing",
  "refutation-missing",
  "legal-review-missing",
  "cite-missing",
  "document-finds-no-violation",
  "twice",
] as const;
export type FindingProblemCode = (typeof findingProblems)[number];
