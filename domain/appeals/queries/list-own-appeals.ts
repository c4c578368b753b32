import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { appeals, notices } from "@/db/schema";
import { isOpenAppeal } from "@/domain/appeals/internal/appealed";
import { ownPersonId } from "@/domain/appeals/internal/own-person";
import type { AppealStage, AppealState } from "@/domain/appeals/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import type { Severity } from "@/domain/credit/vocabulary";

export interface OwnAppealRow {
  number: string;
  notice: string;
  stage: AppealStage;
  state: AppealState;
  severity: Severity | null;
  submittedAt: Date;
  dueAt: Date;
  overdue: boolean;
  decidedAt: Date | null;
}

/** Own appeals shown on one page: more than anybody can have had notices to appeal against in the time they are kept. */
const most = 200;

/** The own appeals, newest first. */
export const listOwnAppeals = defineQuery({
  name: "appeals.list-own",
  permission: "appeal.file-own",
  input: z.strictObject({}),
  async run({ ctx }): Promise<OwnAppealRow[]> {
    const { number, stage, state, severity, submittedAt, dueAt, decidedAt } = appeals;
    const rows = await ctx.db
      .select({ number, stage, state, severity, submittedAt, dueAt, decidedAt, notice: notices.number })
      .from(appeals)
      .innerJoin(notices, eq(notices.id, appeals.noticeId))
      .where(eq(appeals.personId, ownPersonId(ctx)))
      .orderBy(desc(submittedAt), desc(appeals.id))
      .limit(most);
    return rows.map((row) => ({ ...row, overdue: isOpenAppeal(row.state) && row.dueAt < ctx.now() }));
  },
});
