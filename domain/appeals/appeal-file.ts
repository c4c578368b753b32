import type { Severity } from "@/domain/credit/vocabulary";
import type { NoticeFacts } from "@/domain/measures/notice-facts";
import type { MeasureKind, MeasureState } from "@/domain/measures/vocabulary";
import type { HolidayCalendar } from "./rules/working-days";
import type {
  AppealEventKind,
  AppealStage,
  AppealState,
  AttachmentType,
  DisputedPoint,
  FindingResult,
  MeasureResult,
  ReviewerRefusal,
  StayReason,
} from "./vocabulary";

export interface AppealArgument {
  id: string;
  disputes: DisputedPoint;
  words: string;
  answer: string | null;
}

export interface AppealAttachment {
  id: string;
  name: string;
  mediaType: AttachmentType;
  /** Bytes. */
  size: number;
  sha256: string;
}

export interface AppealEvent {
  id: string;
  kind: AppealEventKind;
  at: Date;
  /** Name of a staff member; null for the person, jobs, and wherever the reader is the person. */
  by: string | null;
  facts: Record<string, unknown>;
  words: string | null;
}

/** What an answer made of one finding or measure. */
export interface AppealResult {
  findingId: string | null;
  measureId: string | null;
  result: FindingResult | MeasureResult;
  content: Record<string, unknown> | null;
  endsAt: Date | null;
}

/** The notice appealed against, as it was given. */
export interface AppealedNotice {
  number: string;
  facts: NoticeFacts;
  /** The decider's reason as the notice quotes it. */
  words: string | null;
  publishedAt: Date;
  appealUntil: Date | null;
}

/** A finding as it reads now. */
export interface AppealedFinding {
  id: string;
  category: string;
  severity: Severity;
  role: "sender" | "organiser" | "manager" | "group";
  tier: "PROMPT" | "TIMELY" | "LATE" | "NONE" | null;
  occurredAt: Date;
  reversed: boolean;
  quotes: AppealedQuote[];
}

/** A quoted message as it stood when quoted. */
export interface AppealedQuote {
  groupId: string;
  messageId: string;
  sentAt: Date;
  /** Null when the archive no longer holds it. */
  text: string | null;
  sender: string | null;
  /** By the person who appeals. */
  own: boolean;
}

export interface AppealedMeasure {
  id: string;
  number: string;
  kind: MeasureKind;
  state: MeasureState;
  days: number | null;
  startsAt: Date | null;
  endsAt: Date | null;
}

/** What everybody sees of an appeal. */
export interface AppealHead {
  id: string;
  number: string;
  stage: AppealStage;
  state: AppealState;
  severity: Severity | null;
  submittedAt: Date;
  acknowledgeBy: Date;
  acknowledgedAt: Date | null;
  dueAt: Date;
  /** False: holidays of a year were unknown, only weekends were left out. */
  calendarKnown: boolean;
  extendedAt: Date | null;
  extensionReason: string | null;
  decidedAt: Date | null;
  reason: string | null;
  furtherUntil: Date | null;
  overdue: boolean;
  version: number;
}

/** The own appeal, for the person who filed it. */
export interface OwnAppeal extends AppealHead {
  notice: AppealedNotice;
  arguments: AppealArgument[];
  files: AppealAttachment[];
  events: AppealEvent[];
  results: (AppealResult & { finding: AppealedFinding | null; measure: AppealedMeasure | null })[];
  stays: { reason: StayReason; from: Date; until: Date | null }[];
  firstNumber: string | null;
  furtherNumber: string | null;
  /** Why no further review can be asked for, or null when it can. */
  mayAskFurther: boolean;
}

/** The whole appeal, for reviewers. */
export interface AppealFile extends AppealHead {
  person: { id: string; code: string; displayName: string; score: number; level: string };
  notice: AppealedNotice;
  caseId: string | null;
  caseNumber: string | null;
  decision: { decidedBy: string | null; decidedAt: Date | null; approvedBy: string | null; reason: string | null };
  findings: AppealedFinding[];
  measures: AppealedMeasure[];
  arguments: AppealArgument[];
  files: AppealAttachment[];
  events: AppealEvent[];
  results: AppealResult[];
  stays: { reason: StayReason; from: Date; until: Date | null }[];
  first: {
    number: string;
    state: AppealState;
    reviewer: string | null;
    reason: string | null;
    arguments: AppealArgument[];
  } | null;
  assignedTo: string | null;
  decidedBy: string | null;
  mine: boolean;
  /** Why the reader may not review it, or null. */
  mayNot: ReviewerRefusal | null;
  /** For a lead: who could be given it. */
  reviewers: { id: string; name: string; role: string; mayNot: ReviewerRefusal | null }[];
  /** Refusals between the decision and now that the level or suspension caused, where they were recorded. */
  refusals: { at: Date; action: string; reason: string }[];
}

/** A year of the working-day clock and where it comes from. */
export interface CalendarYear extends HolidayCalendar {
  byHand: boolean;
  changedAt: Date | null;
  changedBy: string | null;
  version: number;
}
