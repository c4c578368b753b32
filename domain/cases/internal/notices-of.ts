import type {
  DecisionConsequences,
  GroupConsequence,
  NoticePreview,
  PersonConsequence,
  ResolvedFinding,
} from "@/domain/cases/consequences";
import type { CreditEntry } from "@/domain/credit/rules/credit-entry";
import type {
  DecisionNotice,
  NoticeFinding,
  NoticeGroup,
  NoticeMeasure,
  NoticeSuspension,
} from "@/domain/measures/notice-facts";
import { rectifyChecklistOf } from "@/domain/measures/rules/group-ladder";
import type { CaseRow } from "./case-row";
import type { CheckedDecision } from "./effects";

/** What follows, before it is put into notices. */
export type Effects = Omit<DecisionConsequences, "notices">;

export interface NoticeMaterial {
  row: Pick<CaseRow, "number">;
  decision: CheckedDecision;
  effects: Effects;
  reports: readonly {
    number: string;
    category: string;
    reporterPersonId: string | null;
    displayName: string | null;
  }[];
  groupNames: ReadonlyMap<string, NoticeGroup>;
  managers: readonly { groupId: string; personId: string; displayName: string }[];
}

/** Numbers of measures once they are imposed, by `kind subjectId`; empty in a preview. */
export type MeasureNumbers = ReadonlyMap<string, string>;

type Numbered = NoticeMaterial & { numbers: MeasureNumbers };

/** The notices of a decision, from its facts (domain reference 6.5): to everybody hit, to managers, to reporters. */
export function noticesOf(given: NoticeMaterial, numbers: MeasureNumbers = new Map()): NoticePreview[] {
  const material = { ...given, numbers };
  const { decision, effects } = material;
  const hit = effects.people.map((person) => ({
    personId: person.personId,
    displayName: person.displayName,
    facts: decisionNotice(person, material),
    words: decision.reason,
  }));
  const groups = effects.groups.flatMap((group) => groupNotices(group, material));
  return [...hit, ...groups, ...reporterNotices(material)];
}

function decisionNotice(person: PersonConsequence, material: Numbered): DecisionNotice {
  const { row, effects, groupNames } = material;
  const own = person.personId;
  return {
    kind: "decision",
    caseNumber: row.number,
    effectiveAt: effects.at.toISOString(),
    findings: person.entries.map((entry) => findingOf(entry, entry.finding, own, groupNames)),
    score: {
      before: person.before.score,
      after: person.after.score,
      levelBefore: person.before.level,
      levelAfter: person.after.level,
    },
    suspension: suspensionOf(person, material),
    measures: person.measures.map((measure) => ({
      number: material.numbers.get(`${measure.kind} ${own}`) ?? null,
      kind: measure.kind,
      group: null,
      days: measure.days,
      startsAt: effects.at.toISOString(),
      endsAt: measure.endsAt.toISOString(),
      ...(measure.level ? { level: measure.level } : {}),
    })),
    lost: person.lost,
    automation: "arithmetic-only",
    appealUntil: (effects.appealUntil ?? effects.at).toISOString(),
  };
}

function findingOf(
  entry: CreditEntry,
  finding: ResolvedFinding,
  own: string,
  names: ReadonlyMap<string, NoticeGroup>,
): NoticeFinding {
  return {
    findingId: finding.id,
    group: names.get(finding.groupId ?? "") ?? null,
    category: finding.category,
    severity: finding.severity,
    role: finding.role === "group" ? "sender" : finding.role,
    documentNumber: finding.documentNumber,
    occurredAt: new Date(finding.occurredAt).toISOString(),
    clock:
      finding.clock && finding.tier
        ? {
            knowledgeAt: new Date(finding.clock.knowledgeAt).toISOString(),
            actedAt: finding.clock.actedAt === null ? null : new Date(finding.clock.actedAt).toISOString(),
            elapsedMs: finding.clock.elapsedMs,
            tier: finding.tier,
          }
        : null,
    quotes: finding.quotes.map(({ groupId, messageId, sentAt, senderId }) => ({
      groupId,
      messageId,
      sentAt: new Date(sentAt).toISOString(),
      own: senderId === own,
    })),
    entry: {
      policyId: entry.policyId,
      base: entry.base,
      repeatPct: entry.repeatPct,
      sharePct: entry.sharePct,
      cap: entry.cap,
      warning: entry.warning,
      minor: entry.minor ?? null,
      points: entry.points,
      expiresAt: new Date(entry.expiresAt).toISOString(),
    },
  };
}

function suspensionOf(person: PersonConsequence, material: Numbered): NoticeSuspension | null {
  const { suspension } = person;
  if (!suspension) return null;
  const { proposal, days, startsAt, endsAt } = suspension;
  return {
    measureNumber: material.numbers.get(`suspend-manager ${person.personId}`) ?? null,
    trigger: proposal.trigger,
    baseDays: proposal.baseDays,
    earlier: proposal.earlier,
    proposedDays: proposal.days,
    days,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    groups: suspension.groups.map(({ id, code, name, runBy }) => ({
      group: { id, code, name },
      othersManage: runBy.length > 0,
    })),
  };
}

function groupNotices(group: GroupConsequence, material: Numbered): NoticePreview[] {
  if (group.measures.length === 0) return [];
  const { row, decision, effects, managers, numbers } = material;
  const worst = group.findings[0] ?? decision.findings[0];
  if (!worst) return [];
  const named: NoticeGroup = { id: group.groupId, code: group.code, name: group.name };
  const imposed: NoticeMeasure[] = group.measures.map(({ kind, days, startsAt, endsAt }) => ({
    number: numbers.get(`${kind} ${group.groupId}`) ?? null,
    kind,
    group: named,
    days,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
  }));
  return managers
    .filter((manager) => manager.groupId === group.groupId)
    .map(({ personId, displayName }) => ({
      personId,
      displayName,
      facts: {
        kind: "group-notice" as const,
        caseNumber: row.number,
        group: named,
        category: worst.category,
        severity: worst.severity,
        measures: imposed,
        checklist: imposed.some(({ kind }) => kind === "rectify") ? rectifyChecklistOf(worst.category) : [],
        appealUntil: (effects.appealUntil ?? effects.at).toISOString(),
      },
      words: null,
    }));
}

function reporterNotices({ row, decision, effects, reports }: Numbered): NoticePreview[] {
  return reports.map(({ number, category, reporterPersonId, displayName }) => ({
    personId: reporterPersonId,
    displayName,
    facts: {
      kind: "report-outcome" as const,
      reportNumber: number,
      caseNumber: row.number,
      category,
      outcome: decision.outcome,
      answeredAt: effects.at.toISOString(),
    },
    words: null,
  }));
}
