import { and, asc, eq, inArray } from "drizzle-orm";
import { findingReversals, findings } from "@/db/schema";
import type { FindingContent } from "@/domain/credit/rules/facts";
import type { Ctx } from "@/domain/kernel/ctx";
import type { FindingRow } from "./appealed";

/** A finding as it reads now, after reversals and modifications. */
export interface CurrentFinding {
  row: FindingRow;
  content: Pick<FindingRow, "category" | "severity" | "role" | "tier">;
  reversed: boolean;
}

/** Findings as they read now, in the order given. */
export async function currentFindings(ctx: Pick<Ctx, "db">, rows: readonly FindingRow[]): Promise<CurrentFinding[]> {
  const turns = await turnsOf(
    ctx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const own = turns.filter((turn) => turn.findingId === row.id);
    const last = own.findLast((turn) => turn.kind === "modified")?.replacement as FindingContent | undefined;
    const { category, severity, role, tier } = last ?? row;
    const turned = own.findLast((turn) => turn.kind === "reversed" || turn.kind === "restored");
    return { row, content: { category, severity, role, tier }, reversed: turned?.kind === "reversed" };
  });
}

/** Whether no finding of a case stands once these are reversed. */
export async function caseWithoutFinding(
  ctx: Pick<Ctx, "db">,
  caseId: string,
  reversed: readonly string[],
): Promise<boolean> {
  const rows = await ctx.db.select().from(findings).where(eq(findings.caseId, caseId));
  const current = await currentFindings(ctx, rows);
  return current.every((one) => one.reversed || reversed.includes(one.row.id));
}

async function turnsOf(ctx: Pick<Ctx, "db">, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { findingId, kind, replacement, reversedAt, id } = findingReversals;
  return await ctx.db
    .select({ findingId, kind, replacement })
    .from(findingReversals)
    .where(and(inArray(findingId, [...ids])))
    .orderBy(asc(reversedAt), asc(id));
}
