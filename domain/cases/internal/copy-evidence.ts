import { eq, getTableColumns } from "drizzle-orm";
import { caseEvidence } from "@/db/schema";
import { openWords, sealWords } from "@/domain/cases/internal/sealed-words";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";

/** Quotes in a case what another one quotes; what both quote stays as it is. */
export async function copyEvidence(ctx: Ctx, fromCaseId: string, intoCaseId: string): Promise<void> {
  const rows = await ctx.db
    .select(getTableColumns(caseEvidence))
    .from(caseEvidence)
    .where(eq(caseEvidence.caseId, fromCaseId));
  if (rows.length === 0) return;
  const copies = rows.map((row) => {
    const id = newId();
    const note = sealWords("case_evidence.note", id, openWords("case_evidence.note", row.id, row.note));
    return { ...row, id, caseId: intoCaseId, note };
  });
  await ctx.db.insert(caseEvidence).values(copies).onConflictDoNothing();
}
