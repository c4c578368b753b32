import { and, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import { accounts, appeals, cases, decisions, people } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import type { AppealFile } from "@/domain/appeals/appeal-file";
import { oneAppealInput } from "@/domain/appeals/inputs";
import {
  argumentsOf,
  eventsOf,
  filesOf,
  headOf,
  noticeOfAppeal,
  resultsOf,
  staysOf,
} from "@/domain/appeals/internal/appeal-parts";
import type { AppealRow } from "@/domain/appeals/internal/appeal-row";
import { appealedOf } from "@/domain/appeals/internal/appealed";
import { shownFindings, shownMeasure } from "@/domain/appeals/internal/appealed-shown";
import { refusalsSince } from "@/domain/appeals/internal/refusals-since";
import { reviewedAppeal } from "@/domain/appeals/internal/reviewing";
import { openWords } from "@/domain/appeals/internal/sealed-words";
import { type ReviewedAppeal, reviewerRefusal } from "@/domain/appeals/rules/reviewer";
import { decisionReasonOf } from "@/domain/cases/queries/decision-reason";
import { defineQuery } from "@/domain/command/define-query";
import { actorId, roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";
import { standingsOf } from "@/domain/people/queries/standings-of";
import { startStanding } from "@/domain/people/vocabulary";

/** The whole appeal beside what it is against: decision, evidence, measures; the read is logged. Throws not-found. */
export const getAppeal = defineQuery({
  name: "appeals.get",
  permission: "appeal.view",
  input: oneAppealInput,
  async run({ ctx, input }): Promise<AppealFile> {
    const [row] = await ctx.db
      .select(getTableColumns(appeals))
      .from(appeals)
      .where("number" in input ? eq(appeals.number, input.number) : eq(appeals.id, input.appealId));
    if (!row) throw notFound("appeal");
    const appealed = await appealedOf(ctx, row.noticeId);
    const reviewed = await reviewedAppeal(ctx, row, appealed);
    const me = actorId(ctx.actor) ?? "";
    const decision = await decisionOf(ctx, row);
    const events = await eventsOf(ctx, row.id, (id) => id);
    const names = await accountNames(ctx, [
      ...[row.assignedTo, row.decidedBy, decision?.decidedBy ?? null, decision?.approvedBy ?? null],
      ...[...appealed.deciders, ...appealed.approvers],
      ...events.map((event) => event.by),
    ]);
    const nameOf = (id: string | null | undefined) => (id ? (names.get(id)?.name ?? null) : null);
    return {
      ...headOf(row, ctx.now()),
      person: await personOf(ctx, row.personId),
      notice: await noticeOfAppeal(ctx, row.noticeId),
      caseId: row.caseId,
      caseNumber: await caseNumberOf(ctx, row.caseId),
      decision: {
        decidedBy: nameOf(decision?.decidedBy ?? appealed.deciders[0]),
        decidedAt: decision?.decidedAt ?? appealed.measures[0]?.proposedAt ?? null,
        approvedBy: nameOf(decision?.approvedBy ?? appealed.approvers[0]),
        reason: decision ? decisionReasonOf(decision) : null,
      },
      findings: await shownFindings(ctx, appealed.findings, { kind: "staff" }, row.personId),
      measures: appealed.measures.map(shownMeasure),
      arguments: await argumentsOf(ctx, row.id),
      files: await filesOf(ctx, row.id),
      events: events.map((event) => ({ ...event, by: nameOf(event.by) })),
      results: await resultsOf(ctx, row.id),
      stays: await staysOf(ctx, row.id),
      first: await firstOf(ctx, row),
      assignedTo: nameOf(row.assignedTo),
      decidedBy: nameOf(row.decidedBy),
      mine: row.assignedTo === me,
      mayNot: reviewerRefusal(reviewed, { id: me, lead: roleOf(ctx.actor) === "lead" }),
      reviewers: roleOf(ctx.actor) === "lead" ? await reviewersOf(ctx, reviewed) : [],
      refusals: await refusalsSince(ctx, row.personId, appealed.notice.publishedAt),
    };
  },
  logged: ({ result }) => [
    {
      action: "appeal.read",
      subject: { kind: "appeal", id: result.id },
      context: { personId: result.person.id, caseId: result.caseId },
      detail: { messages: result.findings.reduce((sum, one) => sum + one.quotes.length, 0) },
    },
  ],
});

async function decisionOf(ctx: Ctx, row: AppealRow) {
  if (!row.decisionId) return null;
  const [decision] = await ctx.db.select().from(decisions).where(eq(decisions.id, row.decisionId));
  return decision ?? null;
}

async function caseNumberOf(ctx: Ctx, caseId: string | null): Promise<string | null> {
  if (!caseId) return null;
  const [found] = await ctx.db.select({ number: cases.number }).from(cases).where(eq(cases.id, caseId));
  return found?.number ?? null;
}

async function personOf(ctx: Ctx, personId: string): Promise<AppealFile["person"]> {
  const [person] = await ctx.db
    .select({ id: people.id, code: people.code, displayName: people.displayName })
    .from(people)
    .where(eq(people.id, personId));
  if (!person) throw new Error("an appeal without person");
  const { score, level } = (await standingsOf(ctx, [personId])).get(personId) ?? startStanding;
  return { ...person, score, level };
}

async function firstOf(ctx: Ctx, row: AppealRow): Promise<AppealFile["first"]> {
  if (!row.firstAppealId) return null;
  const [first] = await ctx.db.select(getTableColumns(appeals)).from(appeals).where(eq(appeals.id, row.firstAppealId));
  if (!first) return null;
  const names = await accountNames(ctx, [first.decidedBy]);
  return {
    number: first.number,
    state: first.state,
    reviewer: names.get(first.decidedBy ?? "")?.name ?? null,
    reason: openWords("appeals.reason", first.id, first.reason),
    arguments: await argumentsOf(ctx, first.id),
  };
}

async function reviewersOf(ctx: Ctx, reviewed: ReviewedAppeal): Promise<AppealFile["reviewers"]> {
  const rows = await ctx.db
    .select({ id: accounts.id, role: accounts.role })
    .from(accounts)
    .where(and(inArray(accounts.role, ["moderator", "lead"]), isNull(accounts.disabledAt)));
  const names = await accountNames(
    ctx,
    rows.map((row) => row.id),
  );
  return rows
    .map(({ id, role }) => ({
      id,
      name: names.get(id)?.name ?? "—",
      role: role ?? "moderator",
      mayNot: reviewerRefusal({ ...reviewed, assignedTo: null }, { id, lead: role === "lead" }),
    }))
    .sort((a, b) => Number(a.mayNot !== null) - Number(b.mayNot !== null) || a.name.localeCompare(b.name, "zh"));
}
