import { asc, eq, inArray } from "drizzle-orm";
import { findingEvidence, people } from "@/db/schema";
import type { AppealedFinding, AppealedMeasure, AppealedQuote } from "@/domain/appeals/appeal-file";
import { findArchivedMessage } from "@/domain/archive/queries/find-archived-message";
import type { Ctx } from "@/domain/kernel/ctx";
import { groupedBy } from "@/domain/kernel/grouped-by";
import type { FindingRow, MeasureRow } from "./appealed";
import { currentFindings } from "./current-findings";

/** Whose messages a reader may see: everybody's, or the own only. */
type Reader = { kind: "staff" } | { kind: "person"; personId: string };

/** Findings as they read now, with the quoted messages as far as the reader may see them. */
export async function shownFindings(
  ctx: Ctx,
  rows: readonly FindingRow[],
  reader: Reader,
  appellant: string,
): Promise<AppealedFinding[]> {
  const quotes = await quotesOf(ctx, rows, reader, appellant);
  return (await currentFindings(ctx, rows)).map(({ row, content, reversed }) => ({
    id: row.id,
    ...content,
    occurredAt: row.occurredAt,
    reversed,
    quotes: quotes.get(row.id) ?? [],
  }));
}

async function quotesOf(ctx: Ctx, rows: readonly FindingRow[], reader: Reader, appellant: string) {
  const quotes = new Map<string, AppealedQuote[]>();
  if (rows.length === 0) return quotes;
  const quoted = await ctx.db
    .select()
    .from(findingEvidence)
    .where(
      inArray(
        findingEvidence.findingId,
        rows.map((row) => row.id),
      ),
    )
    .orderBy(asc(findingEvidence.sentAt), asc(findingEvidence.id));
  for (const [findingId, items] of groupedBy(quoted, (one) => one.findingId)) {
    const shown: AppealedQuote[] = [];
    for (const item of items) shown.push(await quoteOf(ctx, item, reader, appellant));
    quotes.set(findingId, shown);
  }
  return quotes;
}

async function quoteOf(
  ctx: Ctx,
  { groupId, messageId, sentAt }: typeof findingEvidence.$inferSelect,
  reader: Reader,
  appellant: string,
): Promise<AppealedQuote> {
  const found = await findArchivedMessage(ctx.db, { groups: [groupId], from: null, until: null }, groupId, messageId);
  const told = { groupId, messageId, sentAt, own: found?.personId === appellant };
  if (!found || (reader.kind === "person" && found.personId !== reader.personId)) {
    return { ...told, text: null, sender: null };
  }
  const [sender] = await ctx.db
    .select({ displayName: people.displayName })
    .from(people)
    .where(eq(people.id, found.personId));
  return { ...told, text: found.text, sender: sender?.displayName ?? null };
}

export function shownMeasure({ id, number, kind, state, days, startsAt, endsAt }: MeasureRow): AppealedMeasure {
  return { id, number, kind, state, days, startsAt, endsAt };
}
