import { and, eq } from "drizzle-orm";
import { measures } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import type { LoweredLevel } from "@/domain/measures/vocabulary";
import { writeStanding } from "@/domain/people/commands/write-standing";

const columnOf = {
  "suspend-manager": "managerSuspendedUntil",
  "revoke-creation": "creationRevokedUntil",
  blacklist: "blacklistedUntil",
  mute: "mutedUntil",
} as const;

/**
 * Writes the bars of a person anew from the measures that are active: of overlapping ones the latest end holds
 * (credit policy 4.5). Expects a context with a decision's authority.
 */
export async function refreshPerson(ctx: Ctx, personId: string): Promise<void> {
  const active = await ctx.db
    .select({ kind: measures.kind, endsAt: measures.endsAt, level: measures.level })
    .from(measures)
    .where(and(eq(measures.personId, personId), eq(measures.state, "active")));
  const bars = {
    managerSuspendedUntil: null as Date | null,
    creationRevokedUntil: null as Date | null,
    blacklistedUntil: null as Date | null,
    mutedUntil: null as Date | null,
    ...lowestLevel(active),
  };
  for (const { kind, endsAt } of active) {
    const column = columnOf[kind as keyof typeof columnOf];
    if (!column || !endsAt) continue;
    if ((bars[column]?.getTime() ?? 0) < endsAt.getTime()) bars[column] = endsAt;
  }
  await writeStanding.execute(ctx, { personId, bars });
}

/** Of several lowered levels the lowest holds, until the last measure with it ends. */
function lowestLevel(active: readonly { level: LoweredLevel | null; endsAt: Date | null }[]) {
  let [levelCap, levelCapUntil] = [null as LoweredLevel | null, null as Date | null];
  for (const { level, endsAt } of active) {
    if (!level || !endsAt) continue;
    const lower = levelCap === null || level > levelCap;
    if (lower || (level === levelCap && endsAt > (levelCapUntil ?? endsAt)))
      [levelCap, levelCapUntil] = [level, endsAt];
  }
  return { levelCap, levelCapUntil };
}
