import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { z } from "zod";
import { cases, decisions, groups, people, reports } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import type { StoredDecision } from "@/domain/cases/stored-decision";
import { consequence } from "@/domain/command/consequence";
import { recordFindings } from "@/domain/credit/commands/record-findings";
import type { recordFindingsInput } from "@/domain/credit/inputs";
import type { FindingRole } from "@/domain/credit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { endInterim } from "@/domain/measures/commands/end-interim";
import { type Imposed, imposeMeasures } from "@/domain/measures/commands/impose-measures";
import { publishNotices } from "@/domain/measures/commands/publish-notices";
import type { ImposedMeasure } from "@/domain/measures/inputs";
import { imposedSuspensions } from "@/domain/measures/queries/imposed-suspensions";
import type { OutboxMessage } from "@/domain/outbox/vocabulary";
import type { CaseRow } from "./case-row";
import type { DecisionRow } from "./decision-row";
import { type CheckedDecision, effectsOf } from "./effects";
import { type Effects, type NoticeMaterial, noticesOf } from "./notices-of";
import { rewardReports, rewardsForReports } from "./reward-reports";
import { openWords } from "./sealed-words";
import { writeCaseEvent } from "./write-case-event";

export interface Effect {
  decisionId: string;
  caseId: string;
  effectiveAt: Date;
  suspended: string[];
  leftWithoutManager: string[];
  audit: AuditEntryInput;
  outbox: OutboxMessage[];
}

/**
 * The decision takes effect: findings, credit, measures, notices, answers to the reporters, all in the open transaction
 * whose commit is the notice. Case and decision must be locked and the decision parked or its notice delayed.
 */
export async function takeEffect(ctx: Ctx, decision: DecisionRow, row: CaseRow): Promise<Effect> {
  const authorised = consequence(ctx, decision.id);
  const stored = decision.proposal as StoredDecision;
  const checked: CheckedDecision = {
    ...stored,
    outcome: decision.outcome,
    reason: openWords("decisions.reason", decision.id, decision.reason) ?? "",
  };
  const violation = decision.outcome === "violation";
  const earned = violation ? await rewardsForReports(ctx, row.id, stored) : [];
  const recorded = violation ? await record(authorised, decision, row, stored, earned) : null;
  const at = recorded?.effectiveAt ?? ctx.now();
  const material = await effectsOf(ctx, row, checked, at, recorded?.credit ?? new Map());
  const { effects } = material;
  const imposed = violation ? await impose(authorised, decision, row, effects, stored) : null;
  await publish(authorised, decision, row, material, imposed);
  await rewardReports(authorised, row.id, earned);
  await endInterim.execute(authorised, { caseId: row.id, reason: null });
  await answerReports(ctx, row.id, decision.outcome);
  await ctx.db
    .update(decisions)
    .set({ state: "effective", effectiveAt: at, version: decision.version + 1 })
    .where(eq(decisions.id, decision.id));
  const state = violation ? ("decided" as const) : ("closed" as const);
  const main = stored.findings[0];
  await ctx.db
    .update(cases)
    .set({
      state,
      version: row.version + 1,
      ...(main ? { category: main.category, severity: main.severity } : {}),
    })
    .where(eq(cases.id, row.id));
  const suspended = effects.people.flatMap((person) => (person.suspension ? [person.personId] : []));
  const leftWithoutManager = imposed?.leftWithoutManager ?? [];
  const facts = {
    decisionId: decision.id,
    outcome: decision.outcome,
    people: effects.people.length,
    suspended: suspended.length,
    leftWithoutManager: leftWithoutManager.length,
    more: effects.people.some((person) => differs(person, stored)),
  };
  await writeCaseEvent(ctx, row.id, "effective", facts);
  return {
    decisionId: decision.id,
    caseId: row.id,
    effectiveAt: at,
    suspended,
    leftWithoutManager,
    audit: {
      action: "decision.took-effect",
      subject: { kind: "decision", id: decision.id },
      context: { caseId: row.id, groupId: row.groupId },
      changes: { state: { from: decision.state, to: "effective" } },
      detail: facts,
    },
    outbox: await removalMessages(ctx, effects),
  };
}

/** Whether more follows for a person than its decider was shown, because of what took effect in between. */
function differs(person: Effects["people"][number], stored: StoredDecision): boolean {
  const shown = stored.shown.find((one) => one.personId === person.personId);
  return shown?.scoreAfter !== person.after.score || (person.suspension?.days ?? null) !== shown.suspensionDays;
}

async function record(
  ctx: Ctx,
  decision: DecisionRow,
  row: CaseRow,
  { findings, measures }: StoredDecision,
  earned: readonly { personId: string }[],
) {
  const personIds = [
    ...findings.flatMap(({ subject }) => (subject.kind === "person" ? [subject.id] : [])),
    ...measures.people.map((one) => one.personId),
  ];
  // Before reading what was imposed: of two decisions about one person the second must see the first. With those whose
  // reports are rewarded, so that no two decisions wait for each other.
  const concerned = [...personIds, ...earned.map((one) => one.personId)];
  if (concerned.length > 0) {
    const locked = ctx.db.select({ id: people.id }).from(people).where(inArray(people.id, concerned));
    await locked.orderBy(asc(people.id)).for("update");
  }
  return await recordFindings.execute(ctx, {
    decisionId: decision.id,
    caseId: row.id,
    decidedAt: decision.decidedAt,
    findings: findings.map(asRecorded),
    imposed: Object.fromEntries(await imposedSuspensions(ctx, [...new Set(personIds)])),
  });
}

function asRecorded(one: StoredDecision["findings"][number]): z.input<typeof recordFindingsInput>["findings"][number] {
  const shared = {
    id: one.id,
    groupId: one.groupId,
    category: one.category,
    severity: one.severity,
    ground: one.documentNumber ?? one.category,
    occurredAt: new Date(one.occurredAt),
    evidence: one.quotes.map(({ groupId, messageId, sentAt, sha256 }) => ({
      groupId,
      messageId,
      sentAt: new Date(sentAt),
      sha256,
    })),
  };
  if (one.subject.kind === "group") return { ...shared, kind: "group", groupSubjectId: one.subject.id };
  return {
    ...shared,
    kind: "person",
    personId: one.subject.id,
    role: one.role as FindingRole,
    tier: one.tier,
    knowledgeAt: one.clock ? new Date(one.clock.knowledgeAt) : null,
    actedAt: one.clock?.actedAt ? new Date(one.clock.actedAt) : null,
    minor: one.minor,
  };
}

async function impose(
  ctx: Ctx,
  decision: DecisionRow,
  row: CaseRow,
  effects: Effects,
  stored: StoredDecision,
): Promise<Imposed> {
  return await imposeMeasures.execute(ctx, {
    caseId: row.id,
    decisionId: decision.id,
    startsAt: effects.at,
    proposedBy: decision.decidedBy,
    proposedAt: decision.decidedAt,
    approvedBy: decision.approvedBy,
    approvedAt: decision.approvedAt,
    measures: measuresOf(effects, stored),
  });
}

function measuresOf(effects: Effects, stored: StoredDecision): ImposedMeasure[] {
  const ground = stored.findings[0]?.category ?? "";
  const measures: ImposedMeasure[] = [];
  for (const person of effects.people) {
    const subject = { kind: "person" as const, id: person.personId };
    if (person.suspension) {
      const { proposal, days, endsAt } = person.suspension;
      const finding = stored.findings.find((one) => one.id === proposal.findingId);
      measures.push({
        id: newId(),
        kind: "suspend-manager",
        subject,
        days,
        endsAt,
        ground: finding?.category ?? ground,
        findingId: proposal.findingId,
        facts: { ...proposal, confirmedDays: days },
      });
    }
    for (const { kind, days, endsAt, level } of person.measures) {
      const finding = stored.findings.find((one) => one.subject.id === person.personId);
      const findingId = finding?.id ?? null;
      measures.push({
        id: newId(),
        kind,
        subject,
        days,
        endsAt,
        ground: finding?.category ?? ground,
        findingId,
        facts: {},
        ...(level ? { level } : {}),
      });
    }
  }
  for (const group of effects.groups) {
    const subject = { kind: "group" as const, id: group.groupId };
    const finding = group.findings[0];
    for (const { kind, days, startsAt, endsAt } of group.measures) {
      const category = finding?.category ?? ground;
      measures.push({
        id: newId(),
        kind,
        subject,
        days,
        ...(startsAt > effects.at ? { startsAt } : {}),
        endsAt,
        ground: category,
        findingId: finding?.id ?? null,
        facts: {},
      });
    }
  }
  return measures;
}

async function publish(
  ctx: Ctx,
  decision: DecisionRow,
  row: CaseRow,
  material: NoticeMaterial,
  imposed: Imposed | null,
): Promise<void> {
  const numbers = new Map(imposed?.measures.map(({ kind, subjectId, number }) => [`${kind} ${subjectId}`, number]));
  const notices = noticesOf(material, numbers);
  const suspension = (personId: string) =>
    imposed?.measures.find((one) => one.kind === "suspend-manager" && one.subjectId === personId)?.id ?? null;
  await publishNotices.execute(ctx, {
    notices: notices.flatMap(({ personId, facts, words }) => {
      if (!personId) return [];
      return {
        personId,
        facts,
        words,
        caseId: row.id,
        decisionId: decision.id,
        measureId: facts.kind === "decision" ? suspension(personId) : null,
        appealUntil: facts.kind === "report-outcome" ? null : material.effects.appealUntil,
      };
    }),
  });
}

async function answerReports(ctx: Ctx, caseId: string, outcome: DecisionRow["outcome"]): Promise<void> {
  await ctx.db
    .update(reports)
    .set({ state: "answered", answeredAt: ctx.now(), outcome })
    .where(and(eq(reports.caseId, caseId), ne(reports.state, "answered")));
}

async function removalMessages(ctx: Ctx, effects: Effects): Promise<OutboxMessage[]> {
  const ids = [...new Set(effects.removals.map((one) => one.groupId))];
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({ id: groups.id, platformId: groups.platformId, externalId: groups.externalId })
    .from(groups)
    .where(inArray(groups.id, ids));
  const named = new Map(rows.map((group) => [group.id, group]));
  return effects.removals.flatMap(({ groupId, messageId }): OutboxMessage[] => {
    const group = named.get(groupId);
    if (!group) return [];
    return [
      {
        platformId: group.platformId,
        topic: "message.removed",
        subject: { kind: "message", id: `${groupId}/${messageId}` },
        payload: { group: group.externalId, message: messageId, by: "platform" },
      },
    ];
  });
}
