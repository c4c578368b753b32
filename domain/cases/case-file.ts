import type { FindingRole, Level, Severity, Tier } from "@/domain/credit/vocabulary";
import type { GroupCategory, GroupRole, GroupStatus } from "@/domain/groups/vocabulary";
import type { ReportItem } from "@/domain/measures/queries/report-items";
import type { MeasureKind, MeasureState } from "@/domain/measures/vocabulary";
import type { CaseEventKind } from "./case-event";
import type { StoredDecision } from "./stored-decision";
import type {
  CaseState,
  DecisionOutcome,
  DecisionState,
  DelayGround,
  KnowledgeBasis,
  ManagerAction,
  ReportSource,
  ReportState,
  SubjectKind,
  WaitingReason,
} from "./vocabulary";

/** A case with everything the review needs (getCase). Reporters are masked; conversation comes from the archive. */
export interface CaseFile {
  id: string;
  number: string;
  category: string;
  severity: Severity;
  state: CaseState;
  waitingFor: WaitingReason | null;
  openedAt: Date;
  dueAt: Date;
  overdue: boolean;
  decidedAt: Date | null;
  version: number;
  /** Who holds it now; null when nobody does. */
  claim: { name: string | null; mine: boolean; until: Date } | null;
  platform: { id: string; code: string; nameZh: string; nameEn: string };
  group: CaseGroup | null;
  reports: CaseReport[];
  alerts: CaseAlert[];
  /** The managers' clock as recorded; null while no knowledge is. */
  clock: CaseClock | null;
  events: CaseTimelineEvent[];
  people: ConcernedPerson[];
  /** Open cases of the same group and family within 30 days, which might be the same matter. */
  mergeSuggestions: { id: string; number: string; category: string; severity: Severity; openedAt: Date }[];
  decisions: CaseDecision[];
  measures: CaseMeasure[];
}

export interface CaseGroup {
  id: string;
  code: string;
  name: string;
  category: GroupCategory;
  status: GroupStatus;
  memberCount: number;
  withoutManagerSince: Date | null;
}

export interface CaseReport {
  id: string;
  number: string;
  source: ReportSource;
  /** Masked display name, where the reporter is known. */
  reporter: string | null;
  subjectKind: SubjectKind;
  groupId: string | null;
  messageId: string | null;
  messageSentAt: Date | null;
  personId: string | null;
  category: string;
  words: string | null;
  state: ReportState;
  createdAt: Date;
}

export interface CaseAlert {
  id: string;
  messageId: string | null;
  basis: KnowledgeBasis;
  knowledgeAt: Date;
  quote: string | null;
  actedAt: Date | null;
  actedBy: string | null;
  action: ManagerAction | null;
}

export interface CaseClock {
  knowledgeAt: Date;
  actedAt: Date | null;
  tier: Tier;
  running: boolean;
  elapsedMs: number;
  nextDeadline: Date | null;
  deadlines: { PROMPT: Date; TIMELY: Date; LATE: Date };
}

export interface CaseTimelineEvent {
  id: string;
  kind: CaseEventKind;
  at: Date;
  /** Name of the staff member; null for jobs, platforms and persons. */
  by: string | null;
  facts: Record<string, unknown>;
  words: string | null;
}

/** Somebody the case is or may be about: senders and reported people, the managers of the group. */
export interface ConcernedPerson {
  personId: string;
  code: string;
  displayName: string;
  minor: "under14" | "under18" | null;
  /** Role in the case's group now; null when not in it. */
  role: GroupRole | null;
  /** Reported, or sender of a reported message. */
  reported: boolean;
  score: number;
  level: Level;
  managerSuspendedUntil: Date | null;
  /** Findings of earlier cases, newest first, at most 10. */
  previous: {
    caseId: string;
    caseNumber: string;
    category: string;
    severity: Severity;
    role: FindingRole;
    effectiveAt: Date;
  }[];
}

export interface CaseDecision {
  id: string;
  state: DecisionState;
  outcome: DecisionOutcome;
  proposal: StoredDecision;
  reason: string | null;
  decidedBy: string | null;
  mine: boolean;
  decidedAt: Date;
  approvalKind: "lead" | "legal" | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  approvalReason: string | null;
  parkedUntil: Date | null;
  /** Ground and review date of a delayed notice. */
  delay: { ground: DelayGround; words: string; until: Date } | null;
  effectiveAt: Date | null;
  version: number;
}

export interface CaseMeasure {
  /** Imposed before the decision; renewed once at most. */
  interim: boolean;
  renewedAt: Date | null;
  version: number;
  /** What must be told the authority about it. */
  reports: ReportItem[];
  id: string;
  number: string;
  kind: MeasureKind;
  state: MeasureState;
  personId: string | null;
  groupId: string | null;
  days: number | null;
  startsAt: Date | null;
  endsAt: Date | null;
}
