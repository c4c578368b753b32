import { and, eq } from "drizzle-orm";
import { measures } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
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
    .select({ kind: measures.kind, endsAt: measures.endsAt })
    .from(measures)
    .where(and(eq(measures.personId, personId), eq(measures.state, "active")));
  const bars = {
    managerSuspendedUntil: null as Date | null,
    creationRevokedUntil: null as Date | null,
    blacklistedUntil: null as Date | null,
    mutedUntil: null as Date | null,
  };
  for (const { kind, endsAt } of active) {
    const column = columnOf[kind as keyof typeof columnOf];
    if (!column || !endsAt) continue;
    if ((bars[column]?.getTime() ?? 0) < endsAt.getTime()) bars[column] = endsAt;
  }
  await writeStanding.execute(ctx, { personId, bars });
}
