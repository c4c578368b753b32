import type { CreditEntry } from "@/domain/credit/rules/credit-entry";
import type { LostEntitlement } from "@/domain/credit/rules/level";
import type { ManagerTier } from "@/domain/credit/rules/manager-tier";
import type { Score } from "@/domain/credit/rules/score-curve";
import type { SuspensionProposal } from "@/domain/credit/rules/suspension-proposal";
import type { FindingRole, Severity, Tier } from "@/domain/credit/vocabulary";
import type { ReportClock, RetentionClass } from "@/domain/credit/vocabulary/category";
import type { NoticeFacts } from "@/domain/measures/notice-facts";
import type { ApprovalReason, LoweredLevel } from "@/domain/measures/vocabulary";

/** A finding after all checks, with what was looked up: kept with the decision and recorded when it takes effect. */
export interface ResolvedFinding {
  id: string;
  subject: { kind: "person" | "group"; id: string };
  groupId: string | null;
  category: string;
  severity: Severity;
  role: FindingRole | "group";
  /** From the recorded clock; null for others than managers and for a manager's own conduct. */
  tier: Tier | null;
  clock: (Pick<ManagerTier, "deadlines" | "elapsedMs"> & { knowledgeAt: number; actedAt: number | null }) | null;
  /** Earliest quoted message, epoch ms. */
  occurredAt: number;
  quotes: { groupId: string; messageId: string; sentAt: number; sha256: string; senderId: string | null }[];
  documentNumber: string | null;
  minor: "under14" | "under18" | null;
}

export interface AffectedGroup {
  id: string;
  code: string;
  name: string;
  /** Managers who can act meanwhile, as displayed; empty: the group is left without a manager. */
  runBy: { personId: string; displayName: string; role: "creator" | "manager" }[];
}

export interface SuspensionConsequence {
  proposal: SuspensionProposal;
  /** Confirmed days: as proposed, or shortened. */
  days: number;
  startsAt: Date;
  endsAt: Date;
  /** Latest end with suspensions already running. */
  effectiveUntil: Date;
  groups: AffectedGroup[];
}

/** A measure on a person that the decider confirmed beside the suspension. */
export interface PersonMeasureConsequence {
  kind: "mute" | "lower-level" | "revoke-creation" | "blacklist";
  days: number;
  endsAt: Date;
  /** Of a lowered level: the highest level meanwhile. */
  level?: LoweredLevel;
}

/** What the decision does to one person. */
export interface PersonConsequence {
  personId: string;
  code: string;
  displayName: string;
  before: Score;
  after: Score;
  entries: (CreditEntry & { finding: ResolvedFinding })[];
  suspension: SuspensionConsequence | null;
  /** The policy proposes to revoke the qualification to create groups; needs confirming and a second person. */
  revocationProposed: boolean;
  lost: LostEntitlement[];
  measures: PersonMeasureConsequence[];
}

/** What the decision does to one group. */
export interface GroupConsequence {
  groupId: string;
  code: string;
  name: string;
  findings: ResolvedFinding[];
  measures: {
    kind: "rectify" | "pause-publishing" | "close";
    days: number | null;
    startsAt: Date;
    endsAt: Date | null;
  }[];
}

export interface ApprovalNeed {
  /** lead: a lead other than the proposer; legal: compliance. */
  kind: "lead" | "legal" | null;
  reasons: ApprovalReason[];
  /** Hours until an unapproved proposal lapses. */
  lapsesAfterHours: number;
}

export interface NoticePreview {
  /** Null: a reporter without an account, who sees the outcome by the receipt. */
  personId: string | null;
  displayName: string | null;
  facts: NoticeFacts;
  /** The decider's reason, as the notice will show it; null where the recipient does not get it. */
  words: string | null;
}

/** Everything that follows from a decision, before it is confirmed (design 4). */
export interface DecisionConsequences {
  /** Instant the preview assumes for the effect; the real one is the commit of the notices. */
  at: Date;
  people: PersonConsequence[];
  groups: GroupConsequence[];
  /** Messages the platform is told to remove. */
  removals: { groupId: string; messageId: string; sentAt: Date }[];
  notices: NoticePreview[];
  reportsAnswered: number;
  approval: ApprovalNeed;
  /** Null when nobody is hit. */
  appealUntil: Date | null;
  /** Duty to report to authorities: class of the gravest category and its clock. */
  reportClock: { duty: ReportClock | null; dueAt: Date | null };
  retention: { class: RetentionClass; until: Date };
  undoSeconds: number;
}
