import { and, eq, getTableColumns, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import { appeals, cases, decisions, measures, notices, people } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import { listAppealsInput, type QueueView } from "@/domain/appeals/inputs";
import type { AppealRow } from "@/domain/appeals/internal/appeal-row";
import { isOpenAppeal } from "@/domain/appeals/internal/appealed";
import { reviewerRefusal } from "@/domain/appeals/rules/reviewer";
import {
  type AppealStage,
  type AppealState,
  openAppealStates,
  type ReviewerRefusal,
} from "@/domain/appeals/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import type { Severity } from "@/domain/credit/vocabulary";
import { actorId, roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { decodeCursor, type Page, pageSize, toPage } from "@/domain/kernel/pagination";
import { maskName } from "@/domain/people/rules/mask";

export interface AppealQueueRow {
  id: string;
  number: string;
  stage: AppealStage;
  state: AppealState;
  severity: Severity | null;
  notice: string;
  noticeKind: string;
  caseNumber: string | null;
  category: string | null;
  /** Masked. */
  person: string;
  submittedAt: Date;
  acknowledgeBy: Date;
  acknowledged: boolean;
  dueAt: Date;
  overdue: boolean;
  decidedAt: Date | null;
  assignedTo: string | null;
  mine: boolean;
  /** Why the reader may not review it, or null. */
  mayNot: ReviewerRefusal | null;
}

const open = inArray(appeals.state, [...openAppealStates]);

/** Who answered the appeal whose answer is reviewed. */
const firstReviewer = sql<
  string | null
>`(select f.decided_by::text from appeals f where f.id = ${appeals.firstAppealId})`;

/** Who decided or proposed, and who approved: those of the decision and of the measures the notice told of. */
const deciders = sql<string[]>`array_remove(array(
  select ${decisions.decidedBy}::text from ${decisions} where ${decisions.id} = ${appeals.decisionId}
  union select ${measures.proposedBy} from ${measures} where ${measures.id} = ${notices.measureId}), null)`;
const approvers = sql<string[]>`array_remove(array(
  select ${decisions.approvedBy}::text from ${decisions} where ${decisions.id} = ${appeals.decisionId}
  union select ${measures.approvedBy} from ${measures} where ${measures.id} = ${notices.measureId}), null)`;

/**
 * Appeals by deadline: those the reader may take, those the reader has, all that are open, and those answered, newest
 * first. Names are masked.
 */
export const listAppeals = defineQuery({
  name: "appeals.list",
  permission: "appeal.view",
  input: listAppealsInput,
  async run({ ctx, input }): Promise<Page<AppealQueueRow>> {
    const me = actorId(ctx.actor) ?? "";
    const answered = input.view === "answered";
    const rows = await ctx.db
      .select({
        appeal: getTableColumns(appeals),
        notice: notices.number,
        noticeKind: notices.kind,
        caseNumber: cases.number,
        category: cases.category,
        person: people.displayName,
        firstReviewer,
        deciders,
        approvers,
      })
      .from(appeals)
      .innerJoin(notices, eq(notices.id, appeals.noticeId))
      .innerJoin(people, eq(people.id, appeals.personId))
      .leftJoin(cases, eq(cases.id, appeals.caseId))
      .where(and(viewCondition(input.view, ctx, me), after(input.cursor, answered)))
      .orderBy(
        answered
          ? sql`coalesce(${appeals.decidedAt}, ${appeals.submittedAt}) desc, ${appeals.id} desc`
          : sql`${appeals.dueAt}, ${appeals.id}`,
      )
      .limit(pageSize + 1);
    const key = (row: AppealRow) => (answered ? (row.decidedAt ?? row.submittedAt) : row.dueAt).toISOString();
    const page = toPage(rows, pageSize, ({ appeal }) => [key(appeal), appeal.id]);
    const names = await accountNames(
      ctx,
      page.rows.map(({ appeal }) => appeal.assignedTo),
    );
    return {
      next: page.next,
      rows: page.rows.map(({ appeal, person, ...told }) => {
        const { id, number, stage, state, severity, submittedAt, acknowledgeBy, dueAt, decidedAt } = appeal;
        return {
          ...{ id, number, stage, state, severity, submittedAt, acknowledgeBy, dueAt, decidedAt },
          ...{ notice: told.notice, noticeKind: told.noticeKind, caseNumber: told.caseNumber, category: told.category },
          person: maskName(person),
          acknowledged: appeal.acknowledgedAt !== null,
          overdue: isOpenAppeal(state) && dueAt < ctx.now(),
          assignedTo: names.get(appeal.assignedTo ?? "")?.name ?? null,
          mine: appeal.assignedTo === me,
          mayNot: reviewerRefusal(
            { ...appeal, deciders: told.deciders, approvers: told.approvers, firstReviewer: told.firstReviewer },
            { id: me, lead: roleOf(ctx.actor) === "lead" },
          ),
        };
      }),
    };
  },
});

/** The same in SQL as `reviewerRefusal`, so that pages are full. */
function viewCondition(view: QueueView, ctx: Ctx, me: string): SQL | undefined {
  switch (view) {
    case "waiting": {
      const lead = roleOf(ctx.actor) === "lead";
      const forModerators = sql`${appeals.stage} = 'first' and ${appeals.severity} in ('S1', 'S2', 'S3')`;
      return and(
        eq(appeals.state, "submitted"),
        sql`not (${me} = any(${deciders})) and not (${me} = any(${approvers}))`,
        sql`${firstReviewer} is distinct from ${me}`,
        lead ? undefined : forModerators,
      );
    }
    case "mine":
      return and(open, sql`${appeals.assignedTo}::text = ${me}`);
    case "open":
      return open;
    case "answered":
      return notInArray(appeals.state, [...openAppealStates]);
  }
}

function after(cursor: string | undefined, answered: boolean): SQL | undefined {
  if (!cursor) return undefined;
  const [at, id] = decodeCursor(cursor, 2);
  return answered
    ? sql`(coalesce(${appeals.decidedAt}, ${appeals.submittedAt}), ${appeals.id}) < (${at}::timestamptz, ${id}::uuid)`
    : sql`(${appeals.dueAt}, ${appeals.id}) > (${at}::timestamptz, ${id}::uuid)`;
}
