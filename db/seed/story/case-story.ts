import type { Severity } from "@/db/seed/scenes/scene";
import type { When } from "@/db/seed/when";
import type { DisputedPoint } from "@/domain/appeals/vocabulary";
import type { FindingRole, Tier } from "@/domain/credit/vocabulary";

/** Key of a staff or regulator login in logins.json. */
export type StaffKey =
  | "moderator"
  | "moderator2"
  | "lead"
  | "compliance"
  | "compliance2"
  | "administrator"
  | "auditor"
  | "regulator";

/**
 * Who reports: a person of the cast or members not named, both passed on by the platform through its interface, or
 * somebody on the public page.
 */
export type Reporter = { person: string } | "platform" | "public";

export type Subject = { kind: "message"; message: string } | { kind: "group" } | { kind: "person"; person: string };

export interface ReportStory {
  at: When;
  by: Reporter;
  words: string;
  /** Reported instead of the case's own subject. */
  subject?: Subject;
}

/** How managers came to know, and what one of them did about it. */
export interface KnowledgeStory {
  at: When;
  basis: "notice-delivered" | "report-delivered" | "participation-confirmed";
  quote: string;
  acted?: { at: When; by: string; action: "removed" | "muted" | "removed-member" | "reported" };
}

export interface FindingStory {
  person: string;
  role: FindingRole;
  /** Only with role manager; without it the manager's own conduct is meant, which counts in full. */
  tier?: Tier;
  /** When it differs from the decision's. */
  severity?: Severity;
}

export type GroupMeasureStory =
  | { kind: "rectify"; hours: 72 }
  | { kind: "pause-publishing"; days: 1 | 3 | 7 | 15 }
  | { kind: "close" };

export interface DecisionStory {
  at: When;
  by: StaffKey;
  outcome: "violation" | "no-violation" | "insufficient-evidence";
  category: string;
  severity: Severity;
  reason: string;
  findings: readonly FindingStory[];
  /** External ids of the messages quoted as evidence. */
  quoted: readonly string[];
  groupMeasures?: readonly GroupMeasureStory[];
  /** The official refutation that a finding in RUM-01 needs. */
  refutation?: string;
}

/** One case of the demo from its first report on. What is missing has not happened yet. */
export interface CaseStory {
  key: string;
  group: string;
  subject: Subject;
  /** As claimed by the first report. */
  category: string;
  severity: Severity;
  reports: readonly ReportStory[];
  knowledge?: KnowledgeStory;
  claim?: { at: When; by: StaffKey };
  decision?: DecisionStory;
  approval?: { at: When; by: StaffKey; reason: string };
  /** A manager suspension that followed from the case, ended early. */
  lift?: { at: When; by: StaffKey; person: string; reason: string };
  /** Somebody hit by the decision appeals against the notice of it. */
  appeal?: { at: When; by: string; disputes: DisputedPoint; words: string };
}
