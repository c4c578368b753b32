import type { CreditEntry } from "@/domain/credit/rules/credit-entry";
import type { LostEntitlement } from "@/domain/credit/rules/level";
import type { SuspensionTrigger } from "@/domain/credit/rules/suspension-proposal";
import type { FindingRole, Level, Severity, Tier } from "@/domain/credit/vocabulary";
import type { InterimKind } from "@/domain/measures/vocabulary";

/**
 * What a notice is rendered from, in the reader's language (domain 6.5). Codes, numbers, names of groups and ISO 8601
 * instants; never another person's identity, never who reported. Free text (the decider's reason) is kept encrypted
 * beside it and given to the renderer as `words`.
 */
export type NoticeFacts =
  | DecisionNotice
  | SuspensionNotice
  | MeasureEndNotice
  | ReportOutcomeNotice
  | GroupNotice
  | ManagerAlertNotice
  | InterimNotice
  | AppealNotice;

export interface NoticeGroup {
  id: string;
  code: string;
  name: string;
}

/** A quoted message: in full for the person's own, masked for others'. Text is read from the archive when rendered. */
export interface NoticeQuote {
  groupId: string;
  messageId: string;
  sentAt: string;
  own: boolean;
}

/** Points with the arithmetic: base × repeatPct × sharePct, then cap, then age. */
export interface NoticeEntry {
  policyId: string;
  base: number;
  repeatPct: number;
  sharePct: number;
  cap: CreditEntry["cap"];
  warning: boolean;
  minor: "under14" | "under18" | null;
  points: number;
  expiresAt: string;
}

/** When the managers came to know and first acted; only on a manager's finding with a tier. */
export interface NoticeClock {
  knowledgeAt: string;
  actedAt: string | null;
  elapsedMs: number;
  tier: Tier;
}

export interface NoticeFinding {
  findingId: string;
  group: NoticeGroup | null;
  category: string;
  severity: Severity;
  role: FindingRole;
  /** The authority's document or cited law, where the category asks for one. */
  documentNumber: string | null;
  occurredAt: string;
  clock: NoticeClock | null;
  quotes: NoticeQuote[];
  entry: NoticeEntry;
}

/** The suspension with its arithmetic: base days × factor by earlier suspensions, or shortened by the decider. */
export interface NoticeSuspension {
  measureNumber: string | null;
  trigger: SuspensionTrigger | { kind: "direct"; ground: string };
  baseDays: number;
  earlier: number;
  proposedDays: number;
  days: number;
  startsAt: string;
  endsAt: string;
  /** Groups concerned and whether somebody else can manage them meanwhile. */
  groups: { group: NoticeGroup; othersManage: boolean }[];
}

export interface NoticeMeasure {
  number: string | null;
  kind: "rectify" | "pause-publishing" | "close" | "lower-level" | "revoke-creation" | "blacklist" | "mute";
  group: NoticeGroup | null;
  days: number | null;
  startsAt: string;
  endsAt: string | null;
  /** Of a lowered level: the highest level meanwhile. */
  level?: Level;
}

/** Statement of reasons to a person hit by a decision. */
export interface DecisionNotice {
  kind: "decision";
  caseNumber: string;
  effectiveAt: string;
  findings: NoticeFinding[];
  score: { before: number; after: number; levelBefore: Level; levelAfter: Level };
  suspension: NoticeSuspension | null;
  measures: NoticeMeasure[];
  lost: LostEntitlement[];
  /** People decided; only the arithmetic is automatic. */
  automation: "arithmetic-only";
  appealUntil: string;
}

/** A suspension imposed directly by a lead. */
export interface SuspensionNotice {
  kind: "suspension";
  suspension: NoticeSuspension;
  appealUntil: string;
}

/** A measure ended early (`lifted`, with reason in `words`) or by the clock (`expired`). */
export interface MeasureEndNotice {
  kind: "lifted" | "expired";
  measureNumber: string;
  measure: NoticeMeasure["kind"] | "suspend-manager" | "lower-level";
  group: NoticeGroup | null;
  endedAt: string;
  endsAt: string | null;
  /** Another suspension still runs until then. */
  stillSuspendedUntil: string | null;
}

/** To the reporter: what came of the report. */
export interface ReportOutcomeNotice {
  kind: "report-outcome";
  reportNumber: string;
  caseNumber: string;
  category: string;
  outcome: "violation" | "no-violation" | "insufficient-evidence";
  answeredAt: string;
  /** The first answer was another one: an appeal has changed it. */
  corrected?: boolean;
}

/** To the managers of a group: what was imposed on it, with the checklist and its deadline. */
export interface GroupNotice {
  kind: "group-notice";
  caseNumber: string;
  group: NoticeGroup;
  category: string;
  severity: Severity;
  measures: NoticeMeasure[];
  checklist: readonly string[];
  appealUntil: string;
}

/** To the person, or the managers of the group: imposed before a decision, ends by itself. */
export interface InterimNotice {
  kind: "interim";
  caseNumber: string;
  category: string;
  severity: Severity;
  imminentHarm: boolean;
  renewed: boolean;
  measure: {
    number: string;
    kind: InterimKind;
    group: NoticeGroup | null;
    startsAt: string;
    endsAt: string;
  };
  appealUntil: string;
}

/** To the managers of a group: something was reported in it; the clock runs. */
export interface ManagerAlertNotice {
  kind: "manager-alert";
  alertId: string;
  caseNumber: string;
  group: NoticeGroup;
  category: string;
  severity: Severity;
  knowledgeAt: string;
  deadlines: { PROMPT: string; TIMELY: string; LATE: string };
  quote: NoticeQuote | null;
}

/** What becomes of an appeal: it has arrived, takes longer, was not answered in time, or is answered. */
export interface AppealNotice {
  kind: "appeal";
  step: "received" | "extended" | "overdue" | "answered";
  appealNumber: string;
  /** The notice appealed against. */
  noticeNumber: string;
  caseNumber: string | null;
  /** The further review of an answer. */
  further: boolean;
  /** By when it is to be answered; null once it is. */
  dueAt: string | null;
  outcome: "upheld" | "modified" | "reversed" | null;
  score: DecisionNotice["score"] | null;
  findings: {
    category: string;
    severity: Severity;
    result: "uphold" | "modify" | "reverse";
    /** What it says from now on. */
    now: { category: string; severity: Severity; role: FindingRole; tier: Tier | null } | null;
    points: { before: number; after: number } | null;
  }[];
  measures: {
    number: string;
    kind: NoticeMeasure["kind"] | "suspend-manager" | "lower-level";
    group: NoticeGroup | null;
    result: "keep" | "shorten" | "void";
    endsAt: string | null;
  }[];
  /** Until when a further review may be asked for. */
  furtherUntil: string | null;
}
