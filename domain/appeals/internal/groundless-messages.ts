import { and, eq, inArray, notInArray, or } from "drizzle-orm";
import { findingEvidence, findings } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { currentFindings } from "./current-findings";

/** A message that was removed because of a finding which is reversed. */
export interface GroundlessMessage {
  findingId: string;
  groupId: string;
  messageId: string;
}

/** Messages quoted for reversed findings that no standing finding quotes: nothing is left for which they were removed. */
export async function groundlessMessages(
  ctx: Pick<Ctx, "db">,
  reversed: readonly string[],
): Promise<GroundlessMessage[]> {
  if (reversed.length === 0) return [];
  const { findingId, groupId, messageId } = findingEvidence;
  const quoted = await ctx.db
    .select({ findingId, groupId, messageId })
    .from(findingEvidence)
    .where(inArray(findingId, [...reversed]));
  if (quoted.length === 0) return [];
  const elsewhere = await ctx.db
    .select({ groupId, messageId, finding: findings })
    .from(findingEvidence)
    .innerJoin(findings, eq(findings.id, findingId))
    .where(
      and(
        notInArray(findingId, [...reversed]),
        or(...quoted.map((one) => and(eq(groupId, one.groupId), eq(messageId, one.messageId)))),
      ),
    );
  const standing = await currentFindings(
    ctx,
    elsewhere.map((one) => one.finding),
  );
  const kept = new Set(
    elsewhere.flatMap((one, index) => (standing[index]?.reversed ? [] : `${one.groupId} ${one.messageId}`)),
  );
  return quoted.filter((one) => !kept.has(`${one.groupId} ${one.messageId}`));
}
