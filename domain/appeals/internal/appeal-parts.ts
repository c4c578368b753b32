import { asc, eq } from "drizzle-orm";
import { appealArguments, appealAttachments, appealEvents, appealResults, appealStays, notices } from "@/db/schema";
import type {
  AppealArgument,
  AppealAttachment,
  AppealEvent,
  AppealedNotice,
  AppealHead,
  AppealResult,
  OwnAppeal,
} from "@/domain/appeals/appeal-file";
import type { Ctx } from "@/domain/kernel/ctx";
import type { NoticeFacts } from "@/domain/measures/notice-facts";
import { noticeWordsOf } from "@/domain/measures/queries/own-notices";
import type { AppealRow } from "./appeal-row";
import { isOpenAppeal } from "./appealed";
import { openWords } from "./sealed-words";

type Db = Pick<Ctx, "db">;

/** What everybody sees of an appeal. */
export function headOf(row: AppealRow, now: Date): AppealHead {
  const { id, number, stage, state, severity, submittedAt, acknowledgeBy, acknowledgedAt, dueAt } = row;
  const { calendarKnown, extendedAt, decidedAt, furtherUntil, version } = row;
  return {
    ...{ id, number, stage, state, severity, submittedAt, acknowledgeBy, acknowledgedAt, dueAt },
    ...{ calendarKnown, extendedAt, decidedAt, furtherUntil, version },
    extensionReason: openWords("appeals.extension_reason", id, row.extensionReason),
    reason: openWords("appeals.reason", id, row.reason),
    overdue: isOpenAppeal(state) && dueAt < now,
  };
}

export async function argumentsOf(ctx: Db, appealId: string): Promise<AppealArgument[]> {
  const rows = await ctx.db
    .select()
    .from(appealArguments)
    .where(eq(appealArguments.appealId, appealId))
    .orderBy(asc(appealArguments.position));
  return rows.map(({ id, disputes, words, answer }) => ({
    id,
    disputes,
    words: openWords("appeal_arguments.words", id, words),
    answer: openWords("appeal_arguments.answer", id, answer),
  }));
}

/** Files handed in, without their content. */
export async function filesOf(ctx: Db, appealId: string): Promise<AppealAttachment[]> {
  const { id, name, mediaType, size, sha256, uploadedAt } = appealAttachments;
  const rows = await ctx.db
    .select({ id, name, mediaType, size, sha256 })
    .from(appealAttachments)
    .where(eq(appealAttachments.appealId, appealId))
    .orderBy(asc(uploadedAt), asc(id));
  return rows.map((row) => ({ ...row, name: openWords("appeal_attachments.name", row.id, row.name) }));
}

/** What happened; `nameOf` names staff to those who may know. */
export async function eventsOf(
  ctx: Db,
  appealId: string,
  nameOf: (id: string) => string | null = () => null,
): Promise<AppealEvent[]> {
  const rows = await ctx.db
    .select()
    .from(appealEvents)
    .where(eq(appealEvents.appealId, appealId))
    .orderBy(asc(appealEvents.at), asc(appealEvents.id));
  return rows.map(({ id, kind, at, by, facts, words }) => ({
    ...{ id, kind, at, facts },
    by: nameOf(by),
    words: openWords("appeal_events.words", id, words),
  }));
}

export async function resultsOf(ctx: Db, appealId: string): Promise<AppealResult[]> {
  const { findingId, measureId, result, content, endsAt, id } = appealResults;
  return await ctx.db
    .select({ findingId, measureId, result, content, endsAt })
    .from(appealResults)
    .where(eq(appealResults.appealId, appealId))
    .orderBy(asc(id));
}

/** One line a stay, whatever it is of. */
export async function staysOf(ctx: Db, appealId: string): Promise<OwnAppeal["stays"]> {
  const { reason, from, until } = appealStays;
  return await ctx.db
    .selectDistinct({ reason, from, until })
    .from(appealStays)
    .where(eq(appealStays.appealId, appealId))
    .orderBy(asc(from));
}

/** The notice appealed against, as it was given. */
export async function noticeOfAppeal(ctx: Db, noticeId: string): Promise<AppealedNotice> {
  const [row] = await ctx.db.select().from(notices).where(eq(notices.id, noticeId));
  if (!row) throw new Error("an appeal without notice");
  const { number, publishedAt, appealUntil } = row;
  return { number, publishedAt, appealUntil, facts: row.facts as unknown as NoticeFacts, words: noticeWordsOf(row) };
}
