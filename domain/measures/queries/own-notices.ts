import { and, desc, eq, lt, or } from "drizzle-orm";
import { notices } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { openWords } from "@/domain/measures/internal/sealed-words";
import type { NoticeFacts } from "@/domain/measures/notice-facts";

/** A notice with what its text is rendered from. */
export interface StoredNotice {
  id: string;
  number: string;
  facts: NoticeFacts;
  /** The decider's reason where the notice quotes one. */
  words: string | null;
  publishedAt: Date;
  appealUntil: Date | null;
  readAt: Date | null;
}

type Row = typeof notices.$inferSelect;

/** The decider's reason where a notice quotes one. For rooms above: they authorise. */
export function noticeWordsOf(row: Pick<Row, "id" | "words">): string | null {
  return openWords("notices.words", row.id, row.words);
}

function stored(row: Row): StoredNotice {
  const { id, number, publishedAt, appealUntil, readAt } = row;
  const facts = row.facts as unknown as NoticeFacts;
  return { id, number, facts, words: noticeWordsOf(row), publishedAt, appealUntil, readAt };
}

/** The newest notices of one person older than `before`, at most `most`. For rooms above: they authorise. */
export async function noticesOf(
  ctx: Pick<Ctx, "db">,
  personId: string,
  most: number,
  before: { at: Date; id: string } | null = null,
): Promise<StoredNotice[]> {
  const older = before
    ? or(lt(notices.publishedAt, before.at), and(eq(notices.publishedAt, before.at), lt(notices.id, before.id)))
    : undefined;
  const rows = await ctx.db
    .select()
    .from(notices)
    .where(and(eq(notices.personId, personId), older))
    .orderBy(desc(notices.publishedAt), desc(notices.id))
    .limit(most);
  return rows.map(stored);
}

/** One notice of one person by its number, or null. For rooms above: they authorise. */
export async function noticeOf(ctx: Pick<Ctx, "db">, personId: string, number: string): Promise<StoredNotice | null> {
  const [row] = await ctx.db
    .select()
    .from(notices)
    .where(and(eq(notices.personId, personId), eq(notices.number, number)));
  return row ? stored(row) : null;
}
