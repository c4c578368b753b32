import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { appealArguments, appealAttachments, appeals } from "@/db/schema";
import { holidayCalendarsInForce } from "@/domain/appeals/queries/holiday-calendars-in-force";
import { acknowledgeMs, answerDue, staysDeduction } from "@/domain/appeals/rules/deadlines";
import type { AppealStage, DisputedPoint } from "@/domain/appeals/vocabulary";
import { noteAppeal } from "@/domain/cases/commands/note-appeal";
import { consequence } from "@/domain/command/consequence";
import { changed, type Outcome } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { invalid, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { nextNumber } from "@/domain/kernel/numbers";
import { type AppealRow, contextOf, writeAppealEvent } from "./appeal-row";
import { type Appealed, severityOf } from "./appealed";
import { currentFindings } from "./current-findings";
import { sealWords } from "./sealed-words";
import { beginStays } from "./stays";

/** What the person hands in. */
interface Filing {
  stage: AppealStage;
  firstAppealId: string | null;
  arguments: readonly { disputes: DisputedPoint; words: string }[];
  files: readonly string[];
}

/** What the person gets back at once. */
export interface Filed {
  id: string;
  number: string;
  dueAt: Date;
}

/**
 * Opens an appeal or further review: number, clock, arguments, files; S1–S2 appealed against early are stayed. Throws
 * refused `appeal-exists`, invalid (`files`).
 */
export async function openAppeal(ctx: Ctx, appealed: Appealed, filing: Filing): Promise<Outcome<Filed>> {
  const { notice } = appealed;
  const standing = (await currentFindings(ctx, appealed.findings)).filter((one) => !one.reversed);
  const severity = severityOf(
    notice,
    standing.map((one) => one.content),
  );
  const now = ctx.now();
  const due = answerDue(now.getTime(), severity, await holidayCalendarsInForce(ctx));
  const [row] = await ctx.db
    .insert(appeals)
    .values({
      id: newId(),
      number: await nextNumber(ctx, "A"),
      stage: filing.stage,
      firstAppealId: filing.firstAppealId,
      noticeId: notice.id,
      personId: notice.personId,
      caseId: notice.caseId,
      decisionId: notice.decisionId,
      severity,
      state: "submitted",
      submittedAt: now,
      acknowledgeBy: new Date(now.getTime() + acknowledgeMs),
      dueAt: new Date(due.at),
      calendarKnown: due.known,
    })
    .onConflictDoNothing()
    .returning();
  if (!row) throw await alreadyFiled(ctx, notice.id, filing.stage);
  await writeArguments(ctx, row, filing);
  await writeAppealEvent(ctx, row.id, "submitted", { arguments: filing.arguments.length, files: filing.files.length });
  const authorised = consequence(ctx, row.id);
  const deducts = standing.some((one) => one.row.personId !== null);
  if (filing.stage === "first" && deducts && staysDeduction(severity, notice.publishedAt.getTime(), now.getTime())) {
    await beginStays(authorised, row, appealed, "early-minor");
  }
  if (row.caseId) await noteAppeal.execute(authorised, { caseId: row.caseId, kind: "appealed", appeal: row.number });
  return changed({ id: row.id, number: row.number, dueAt: row.dueAt }, [
    {
      action: filing.stage === "first" ? "appeal.submitted" : "appeal.further-asked",
      subject: { kind: "appeal", id: row.id },
      context: contextOf(row),
      changes: { state: { from: null, to: "submitted" } },
      detail: {
        severity,
        arguments: filing.arguments.length,
        files: filing.files.length,
        dueAt: row.dueAt.toISOString(),
        calendarKnown: row.calendarKnown,
      },
    },
  ]);
}

async function alreadyFiled(ctx: Ctx, noticeId: string, stage: AppealStage) {
  const [filed] = await ctx.db
    .select({ number: appeals.number })
    .from(appeals)
    .where(and(eq(appeals.noticeId, noticeId), eq(appeals.stage, stage), ne(appeals.state, "withdrawn")));
  return refused("appeal-exists", { number: filed?.number ?? "" });
}

async function writeArguments(ctx: Ctx, row: AppealRow, filing: Filing): Promise<void> {
  await ctx.db.insert(appealArguments).values(
    filing.arguments.map(({ disputes, words }, position) => {
      const id = newId();
      return { id, appealId: row.id, position, disputes, words: sealWords("appeal_arguments.words", id, words) };
    }),
  );
  if (filing.files.length === 0) return;
  const handedIn = await ctx.db
    .update(appealAttachments)
    .set({ appealId: row.id })
    .where(
      and(
        inArray(appealAttachments.id, [...filing.files]),
        eq(appealAttachments.personId, row.personId),
        isNull(appealAttachments.appealId),
      ),
    )
    .returning({ id: appealAttachments.id });
  if (handedIn.length !== new Set(filing.files).size) throw invalid([{ field: "files", rule: "file-unknown" }]);
}
