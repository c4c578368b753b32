import type { DecisionOutcome, DelayGround } from "@/domain/cases/vocabulary";
import type { FindingRole, Severity } from "@/domain/credit/vocabulary";
import type { CategoryRequirement, SuggestedMeasure } from "@/domain/credit/vocabulary/category";
import type { LoweredLevel } from "@/domain/measures/vocabulary";

/** A category as the decision panel needs it, in the reader's language. */
export interface CategoryChoice {
  code: string;
  name: string;
  from: Severity;
  to: Severity;
  usual: Severity;
  roles: (FindingRole | "group")[];
  /** The grounds as sentences; articles that are not checked are without number. */
  laws: string[];
  requires: CategoryRequirement | null;
  citeRequired: boolean;
  asWritten: boolean;
  /** Findings against managers are about their own conduct and need no recorded knowledge. */
  ownConduct: boolean;
  /** What the taxonomy suggests; people decide. */
  measures: readonly SuggestedMeasure[];
}

/** Somebody (or the group) who may be liable, in one role. */
export interface Party {
  subject: { kind: "person" | "group"; id: string };
  role: FindingRole | "group";
  /** Masked. */
  name: string;
}

export const partyKey = ({ subject, role }: Pick<Party, "subject" | "role">) => `${role} ${subject.id}`;

/** A message chosen as evidence. */
export interface Quote {
  groupId: string;
  messageId: string;
  /** ISO 8601. */
  sentAt: string;
  senderId: string | null;
}

export type GroupMeasureChoice = "none" | "rectify" | "pause-1" | "pause-3" | "pause-7" | "pause-15" | "close";

/** What has been filled in so far. Lives in the browser until it is submitted. */
export interface Draft {
  outcome: DecisionOutcome | null;
  category: string;
  severity: Severity;
  reason: string;
  documentNumber: string;
  documentFinds: boolean;
  /** Keys of the parties that are ticked. */
  liable: string[];
  /** Parties added by hand from the conversation. */
  added: Party[];
  quotes: Quote[];
  groupMeasure: GroupMeasureChoice;
  /** When a pause or closing starts, as a `datetime-local` field gives it; empty for the moment of effect. */
  groupStart: string;
  /** Days by person. */
  mutes: Record<string, number>;
  /** The level lowered to by person. */
  lowered: Record<string, LoweredLevel>;
  blacklists: Record<string, number>;
  revocations: string[];
  /** Shortened suspensions: days by person. */
  shortened: Record<string, number>;
  removeMessages: boolean;
  /** A delayed notice; missing in drafts kept from before. */
  delay?: DelayDraft;
}

/** As filled in; `until` as a `datetime-local` field gives it, without ground there is no delay. */
export interface DelayDraft {
  ground: DelayGround | "";
  words: string;
  until: string;
}

export function emptyDraft(facts: Pick<Draft, "category" | "severity" | "quotes" | "liable">): Draft {
  return {
    ...facts,
    outcome: null,
    reason: "",
    documentNumber: "",
    documentFinds: false,
    added: [],
    groupMeasure: "none",
    groupStart: "",
    mutes: {},
    lowered: {},
    blacklists: {},
    revocations: [],
    shortened: {},
    removeMessages: true,
  };
}

/** Quotes that support a finding: a sender answers for the own words only. */
export function quotesFor(party: Pick<Party, "subject" | "role">, quotes: readonly Quote[]): Quote[] {
  return party.role === "sender" ? quotes.filter((quote) => quote.senderId === party.subject.id) : [...quotes];
}

/**
 * The parties a category offers: somebody reported answers as sender, or as organiser where the category knows no sender;
 * the group only where it may be liable. Managers are always listed, so that it shows why they are not.
 */
export function offeredParties<P extends Party>(parties: readonly P[], category: CategoryChoice | undefined): P[] {
  const roles = category?.roles ?? [];
  const asOrganiser = !roles.includes("sender") && roles.includes("organiser");
  return parties.filter(({ role }) => {
    if (role === "sender") return !asOrganiser;
    if (role === "organiser") return asOrganiser;
    return role === "group" ? roles.includes("group") : true;
  });
}

/** The parties that are ticked, that the category allows and that something supports. */
export function liableParties(draft: Draft, parties: readonly Party[], category: CategoryChoice | undefined): Party[] {
  const document = draft.documentNumber.trim() !== "";
  return [...offeredParties(parties, category), ...draft.added].filter(
    (party) =>
      draft.liable.includes(partyKey(party)) &&
      category?.roles.includes(party.role) &&
      (party.role !== "sender" || document || quotesFor(party, draft.quotes).length > 0),
  );
}

/** The decision as the command takes it, without version. */
export function decisionInput(
  draft: Draft,
  facts: { caseId: string; groupId: string | null; parties: readonly Party[]; category: CategoryChoice | undefined },
) {
  const base = { caseId: facts.caseId, outcome: draft.outcome ?? "no-violation", reason: draft.reason.trim() };
  if (draft.outcome !== "violation") return { ...base, findings: [], measures: noMeasures, removeMessages: false };
  const liable = liableParties(draft, facts.parties, facts.category);
  const people = new Set(liable.flatMap(({ subject }) => (subject.kind === "person" ? [subject.id] : [])));
  const daysOf = (record: Record<string, number>) =>
    Object.entries(record)
      .filter(([personId, days]) => people.has(personId) && days > 0)
      .map(([personId, days]) => ({ personId, days }));
  return {
    ...base,
    findings: liable.map((party) => ({
      subject: party.subject,
      role: party.role,
      category: draft.category,
      severity: draft.severity,
      quotes: quotesFor(party, draft.quotes).map(({ groupId, messageId, sentAt }) => ({ groupId, messageId, sentAt })),
      documentNumber: draft.documentNumber.trim(),
      documentFindsViolation: draft.documentFinds,
    })),
    measures: {
      suspensions: daysOf(draft.shortened),
      groups: facts.groupId ? groupMeasures(draft, facts.groupId) : [],
      people: [
        ...daysOf(draft.mutes).map((one) => ({ kind: "mute" as const, ...one })),
        ...Object.entries(draft.lowered)
          .filter(([personId]) => people.has(personId))
          .map(([personId, level]) => ({ kind: "lower-level" as const, personId, level, days: loweredDays })),
        ...daysOf(draft.blacklists).map((one) => ({ kind: "blacklist" as const, ...one })),
        ...draft.revocations
          .filter((personId) => people.has(personId))
          .map((personId) => ({ kind: "revoke-creation" as const, personId, days: 365 })),
      ],
    },
    removeMessages: draft.removeMessages,
    ...(draft.delay?.ground ? { delay: { ...draft.delay, words: draft.delay.words.trim() } } : {}),
  };
}

const noMeasures = { suspensions: [], groups: [], people: [] };

function groupMeasures({ groupMeasure: choice, groupStart }: Draft, groupId: string) {
  const start = groupStart ? { startsAt: groupStart } : {};
  if (choice === "none") return [];
  if (choice === "rectify") return [{ kind: choice, groupId }];
  if (choice === "close") return [{ kind: choice, groupId, ...start }];
  return [{ kind: "pause-publishing" as const, groupId, days: Number(choice.slice("pause-".length)), ...start }];
}

/** How long a level stays lowered: the days of a middling deduction. */
export const loweredDays = 180;

/** Days of mute that a category's default stands for. */
const suggestedMute = 7;

/** What the defaults of a category mean for a draft (domain reference 3): measures on the group and on senders. */
export function suggestedPart(
  category: CategoryChoice,
  liable: readonly Party[],
  hasGroup: boolean,
): Pick<Draft, "groupMeasure" | "mutes" | "blacklists" | "removeMessages"> {
  const { measures } = category;
  const senders = liable.filter(({ role, subject }) => role !== "manager" && subject.kind === "person");
  const forSenders = (days: number) => Object.fromEntries(senders.map(({ subject }) => [subject.id, days]));
  return {
    groupMeasure: hasGroup ? suggestedGroupMeasure(measures) : "none",
    mutes: measures.includes("mute-sender") ? forSenders(suggestedMute) : {},
    blacklists: measures.includes("blacklist-proposal") ? forSenders(365) : {},
    removeMessages: measures.includes("remove-content") || measures.includes("seal-content"),
  };
}

function suggestedGroupMeasure(measures: readonly SuggestedMeasure[]): GroupMeasureChoice {
  if (measures.includes("close-group")) return "close";
  if (measures.includes("pause-group") || measures.includes("pause-then-close-group")) return "pause-7";
  return measures.includes("rectify-group") || measures.includes("warn-group") ? "rectify" : "none";
}

/** The decision as the forms post it. */
export type DecisionPosted = ReturnType<typeof decisionInput>;

/** Fewest characters of a reason. */
export const shortestReason = 10;
