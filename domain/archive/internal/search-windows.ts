import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type ArchiveReader, relationsOf } from "@/domain/archive/internal/readers";
import type { SearchCall } from "@/domain/archive/internal/search-call";
import type { SearchOrder } from "@/domain/archive/vocabulary";

/** A stretch of time that a search reads at once: ISO 8601, from inclusive, until exclusive; null is open. */
export interface SearchWindow {
  from: string | null;
  until: string | null;
}

/** The stretches a search reads one after the other in its order. */
export async function searchWindows(
  db: Database,
  call: SearchCall,
  order: SearchOrder,
  reader: ArchiveReader | undefined,
): Promise<SearchWindow[]> {
  const rows = await db.execute<{ from_at: string | null; until_at: string | null }>(
    sql`select * from ${relationsOf(reader).windows}(${JSON.stringify(call.filter)}::text::jsonb, ${order}::text)`,
  );
  return rows.map((row) => ({ from: instant(row.from_at), until: instant(row.until_at) }));
}

/** The part of a search that lies in a window. */
export function within(call: SearchCall, { from, until }: SearchWindow): SearchCall {
  const filter = {
    ...call.filter,
    from: later(call.filter.from, from),
    until: earlier(call.filter.until, until),
  };
  return { ...call, filter };
}

function instant(value: string | null): string | null {
  return value === null ? null : new Date(value).toISOString();
}

// ISO 8601 in UTC sorts as text.
function later(a: string | undefined, b: string | null): string | undefined {
  return a && b ? (a > b ? a : b) : (a ?? b ?? undefined);
}

function earlier(a: string | undefined, b: string | null): string | undefined {
  return a && b ? (a < b ? a : b) : (a ?? b ?? undefined);
}
