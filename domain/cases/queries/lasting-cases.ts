import { and, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { cases } from "@/db/schema";
import { isOpenCase } from "@/domain/cases/rules/case-transition";
import { caseStates } from "@/domain/cases/vocabulary";

/** Those of some cases that are still open, with their numbers: what is kept for a case ends with it. */
export async function lastingCases(db: Database, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await db
    .select({ id: cases.id, number: cases.number })
    .from(cases)
    .where(and(inArray(cases.id, wanted), inArray(cases.state, caseStates.filter(isOpenCase))));
  return new Map(rows.map(({ id, number }) => [id, number]));
}
