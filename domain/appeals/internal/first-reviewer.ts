import { eq } from "drizzle-orm";
import { appeals } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import type { AppealRow } from "./appeal-row";

/** Who answered the appeal whose answer is reviewed; null for a first appeal. */
export async function firstReviewerOf(
  ctx: Pick<Ctx, "db">,
  row: Pick<AppealRow, "firstAppealId">,
): Promise<string | null> {
  if (!row.firstAppealId) return null;
  const [first] = await ctx.db
    .select({ decidedBy: appeals.decidedBy })
    .from(appeals)
    .where(eq(appeals.id, row.firstAppealId));
  return first?.decidedBy ?? null;
}
