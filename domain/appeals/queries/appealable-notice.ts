import { and, desc, eq, ne } from "drizzle-orm";
import { appeals, notices } from "@/db/schema";
import type { AppealedFinding, AppealedMeasure, AppealedNotice } from "@/domain/appeals/appeal-file";
import { appealableInput } from "@/domain/appeals/inputs";
import { noticeOfAppeal } from "@/domain/appeals/internal/appeal-parts";
import { appealedOf, severityOf } from "@/domain/appeals/internal/appealed";
import { shownFindings, shownMeasure } from "@/domain/appeals/internal/appealed-shown";
import { ownPersonId } from "@/domain/appeals/internal/own-person";
import { answerDue, isGrave, isInTime, staysDeduction } from "@/domain/appeals/rules/deadlines";
import type { AppealState } from "@/domain/appeals/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";
import { holidayCalendarsInForce } from "./holiday-calendars-in-force";

/** What somebody can appeal against with an own notice, and what would follow from filing now. */
export interface AppealableNotice {
  notice: AppealedNotice;
  findings: AppealedFinding[];
  measures: AppealedMeasure[];
  /** Null when it can be appealed against now. */
  mayNot: "nothing-to-appeal" | "too-late" | "exists" | null;
  /** The appeal that exists already. */
  existing: { number: string; state: AppealState } | null;
  /** By when an appeal filed now would be answered. */
  dueAt: Date;
  calendarKnown: boolean;
  grave: boolean;
  /** Filing now would stay the deduction. */
  stays: boolean;
}

/** Whether and against what of an own notice an appeal can be filed. Throws not-found for another's. */
export const appealableNotice = defineQuery({
  name: "appeals.appealable",
  permission: "appeal.file-own",
  input: appealableInput,
  async run({ ctx, input }): Promise<AppealableNotice> {
    const personId = ownPersonId(ctx);
    const [found] = await ctx.db
      .select({ id: notices.id })
      .from(notices)
      .where(and(eq(notices.number, input.notice), eq(notices.personId, personId)));
    if (!found) throw notFound("notice");
    const notice = await noticeOfAppeal(ctx, found.id);
    const appealed = await appealedOf(ctx, found.id);
    const [existing] = await ctx.db
      .select({ number: appeals.number, state: appeals.state })
      .from(appeals)
      .where(and(eq(appeals.noticeId, found.id), ne(appeals.state, "withdrawn")))
      .orderBy(desc(appeals.submittedAt))
      .limit(1);
    const findings = await shownFindings(ctx, appealed.findings, { kind: "person", personId }, personId);
    const severity = severityOf(
      appealed.notice,
      findings.filter((one) => !one.reversed),
    );
    const now = ctx.now().getTime();
    const due = answerDue(now, severity, await holidayCalendarsInForce(ctx));
    const none = notice.appealUntil === null || findings.length + appealed.measures.length === 0;
    const late = notice.appealUntil !== null && !isInTime(notice.appealUntil.getTime(), now);
    return {
      notice,
      findings,
      measures: appealed.measures.map(shownMeasure),
      mayNot: existing ? "exists" : none ? "nothing-to-appeal" : late ? "too-late" : null,
      existing: existing ?? null,
      dueAt: new Date(due.at),
      calendarKnown: due.known,
      grave: isGrave(severity),
      stays:
        appealed.findings.some((one) => one.personId) && staysDeduction(severity, notice.publishedAt.getTime(), now),
    };
  },
});
