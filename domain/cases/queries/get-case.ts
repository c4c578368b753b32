import { and, asc, desc, eq, getTableColumns, inArray, ne } from "drizzle-orm";
import { caseEvents, cases, decisions, groups, managerAlerts, measures, people, platforms, reports } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import type { CaseEventKind } from "@/domain/cases/case-event";
import type { CaseAlert, CaseClock, CaseDecision, CaseFile, CaseReport } from "@/domain/cases/case-file";
import { oneCaseInput } from "@/domain/cases/inputs";
import { type CaseRow, holderOf, readCase } from "@/domain/cases/internal/case-row";
import { concernedPeople } from "@/domain/cases/internal/concerned-people";
import { clockOf } from "@/domain/cases/internal/manager-facts";
import { openWords } from "@/domain/cases/internal/sealed-words";
import { isOpenCase } from "@/domain/cases/rules/case-transition";
import { mergeSuggestionMs } from "@/domain/cases/rules/merge-report";
import type { StoredDecision } from "@/domain/cases/stored-decision";
import { caseStates } from "@/domain/cases/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { familyOf } from "@/domain/credit/vocabulary";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { groupedBy } from "@/domain/kernel/grouped-by";
import { reportItemsOf } from "@/domain/measures/queries/report-items";
import { maskName } from "@/domain/people/rules/mask";

/** The whole case file; the read is logged. Throws not-found. */
export const getCase = defineQuery({
  name: "cases.get",
  permission: "case.view",
  input: oneCaseInput,
  async run({ ctx, input }): Promise<CaseFile> {
    const row = await readCase(ctx, input.caseId);
    const now = ctx.now();
    const me = actorId(ctx.actor);
    const events = await ctx.db
      .select()
      .from(caseEvents)
      .where(eq(caseEvents.caseId, row.id))
      .orderBy(asc(caseEvents.at), asc(caseEvents.id));
    const decided = await ctx.db
      .select(getTableColumns(decisions))
      .from(decisions)
      .where(eq(decisions.caseId, row.id))
      .orderBy(desc(decisions.decidedAt));
    const holder = holderOf(row, now);
    const names = await accountNames(ctx, [
      holder,
      ...events.map((event) => event.by),
      ...decided.flatMap((one) => [one.decidedBy, one.approvedBy]),
    ]);
    const nameOf = (id: string | null) => (id ? (names.get(id)?.name ?? null) : null);
    const { id, number, category, severity, state, waitingFor, openedAt, dueAt, decidedAt, version } = row;
    return {
      ...{ id, number, category, severity, state, waitingFor, openedAt, dueAt, decidedAt, version },
      overdue: isOpenCase(state) && dueAt < now,
      claim: holder && row.claimedUntil ? { name: nameOf(holder), mine: holder === me, until: row.claimedUntil } : null,
      platform: await platformOf(ctx, row.platformId),
      group: row.groupId ? await groupOf(ctx, row.groupId) : null,
      reports: await reportsOf(ctx, row.id),
      alerts: await alertsOf(ctx, row.id),
      clock: await clockShown(ctx, row),
      events: events.map(({ id: eventId, kind, at, by, facts, words }) => ({
        id: eventId,
        kind: kind as CaseEventKind,
        at,
        by: nameOf(by),
        facts,
        words: openWords("case_events.words", eventId, words),
      })),
      people: await concernedPeople(ctx, row),
      mergeSuggestions: await suggestionsFor(ctx, row),
      decisions: decided.map((one) => decisionOf(one, nameOf, me)),
      measures: await measuresOf(ctx, row.id),
    };
  },
  logged: ({ result }) => [
    {
      action: "case.read",
      subject: { kind: "case", id: result.id },
      context: { groupId: result.group?.id, platformId: result.platform.id },
    },
  ],
});

async function platformOf(ctx: Ctx, id: string): Promise<CaseFile["platform"]> {
  const [platform] = await ctx.db
    .select({ id: platforms.id, code: platforms.code, nameZh: platforms.nameZh, nameEn: platforms.nameEn })
    .from(platforms)
    .where(eq(platforms.id, id));
  if (!platform) throw new Error("a case without platform");
  return platform;
}

async function groupOf(ctx: Ctx, groupId: string): Promise<CaseFile["group"]> {
  const { id, code, name, category, status, memberCount, withoutManagerSince } = groups;
  const [group] = await ctx.db
    .select({ id, code, name, category, status, memberCount, withoutManagerSince })
    .from(groups)
    .where(eq(groups.id, groupId));
  return group ?? null;
}

async function reportsOf(ctx: Ctx, caseId: string): Promise<CaseReport[]> {
  const rows = await ctx.db
    .select({ report: getTableColumns(reports), reporterName: people.displayName })
    .from(reports)
    .leftJoin(people, eq(people.id, reports.reporterPersonId))
    .where(eq(reports.caseId, caseId))
    .orderBy(asc(reports.createdAt), asc(reports.id));
  return rows.map(({ report, reporterName }) => {
    const { id, number, source, subjectKind, groupId, messageId, messageSentAt } = report;
    const { personId, category, state, createdAt } = report;
    return {
      ...{ id, number, source, subjectKind, groupId, messageId, messageSentAt, personId, category, state, createdAt },
      reporter: reporterName ? maskName(reporterName) : null,
      words: openWords("reports.words", id, report.words),
    };
  });
}

async function alertsOf(ctx: Ctx, caseId: string): Promise<CaseAlert[]> {
  const rows = await ctx.db
    .select({ alert: getTableColumns(managerAlerts), actedBy: people.displayName })
    .from(managerAlerts)
    .leftJoin(people, eq(people.id, managerAlerts.actedBy))
    .where(eq(managerAlerts.caseId, caseId))
    .orderBy(asc(managerAlerts.knowledgeAt), asc(managerAlerts.id));
  return rows.map(({ alert: { id, messageId, basis, knowledgeAt, quote, actedAt, action }, actedBy }) => ({
    ...{ id, messageId, basis, knowledgeAt, actedAt, action, actedBy },
    quote: openWords("manager_alerts.quote", id, quote),
  }));
}

async function clockShown(ctx: Ctx, row: CaseRow): Promise<CaseClock | null> {
  if (!row.groupId) return null;
  const at = (row.decidedAt ?? ctx.now()).getTime();
  const clock = await clockOf(ctx, row.id, row.groupId, at, await policyBook(ctx));
  if (!clock) return null;
  const { knowledgeAt, actedAt, tier, running, elapsedMs, nextDeadline, deadlines } = clock;
  return {
    knowledgeAt: new Date(knowledgeAt),
    actedAt: actedAt === null ? null : new Date(actedAt),
    tier,
    running,
    elapsedMs,
    nextDeadline: nextDeadline === null ? null : new Date(nextDeadline),
    deadlines: {
      PROMPT: new Date(deadlines.PROMPT),
      TIMELY: new Date(deadlines.TIMELY),
      LATE: new Date(deadlines.LATE),
    },
  };
}

async function suggestionsFor(ctx: Ctx, row: CaseRow): Promise<CaseFile["mergeSuggestions"]> {
  if (!row.groupId || !isOpenCase(row.state)) return [];
  const { id, number, category, severity, openedAt } = cases;
  const rows = await ctx.db
    .select({ id, number, category, severity, openedAt })
    .from(cases)
    .where(
      and(eq(cases.groupId, row.groupId), ne(cases.id, row.id), inArray(cases.state, caseStates.filter(isOpenCase))),
    )
    .orderBy(desc(cases.openedAt));
  return rows.filter(
    (one) =>
      familyOf(one.category) === familyOf(row.category) &&
      Math.abs(one.openedAt.getTime() - row.openedAt.getTime()) <= mergeSuggestionMs,
  );
}

function decisionOf(
  one: typeof decisions.$inferSelect,
  nameOf: (id: string | null) => string | null,
  me: string | null,
): CaseDecision {
  const { id, state, outcome, decidedAt, approvalKind, approvedAt, parkedUntil, effectiveAt, version } = one;
  return {
    ...{ id, state, outcome, decidedAt, approvalKind, approvedAt, parkedUntil, effectiveAt, version },
    proposal: one.proposal as StoredDecision,
    reason: openWords("decisions.reason", id, one.reason),
    decidedBy: nameOf(one.decidedBy),
    mine: one.decidedBy === me,
    approvedBy: nameOf(one.approvedBy),
    approvalReason: openWords("decisions.approval_reason", id, one.approvalReason),
    delay:
      one.delayGround && one.delayUntil
        ? {
            ground: one.delayGround,
            words: openWords("decisions.delay_words", id, one.delayWords) ?? "",
            until: one.delayUntil,
          }
        : null,
  };
}

async function measuresOf(ctx: Ctx, caseId: string): Promise<CaseFile["measures"]> {
  const { id, number, kind, state, personId, groupId, days, startsAt, endsAt, interim, renewedAt, version } = measures;
  const rows = await ctx.db
    .select({ id, number, kind, state, personId, groupId, days, startsAt, endsAt, interim, renewedAt, version })
    .from(measures)
    .where(eq(measures.caseId, caseId))
    .orderBy(asc(measures.number));
  const reported = groupedBy(
    await reportItemsOf(
      ctx,
      rows.map((row) => row.id),
    ),
    (item) => item.measureId,
  );
  return rows.map((row) => ({ ...row, reports: reported.get(row.id) ?? [] }));
}
