import { eq, sql } from "drizzle-orm";
import { groups, memberships } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { newCode, newId } from "@/domain/kernel/ids";
import type { GroupRole } from "./vocabulary";

/** A group with these people in these roles since 100 days ago. */
export async function makeGroup(
  ctx: Ctx,
  platformId: string,
  members: Readonly<Record<string, GroupRole>> = {},
  given: Partial<typeof groups.$inferInsert> = {},
) {
  const id = newId();
  const since = new Date(ctx.now().getTime() - 100 * 86_400_000);
  const group = {
    id,
    platformId,
    externalId: `g-${id.slice(-12)}`,
    code: `G-${newCode()}`,
    name: "夜航船影视分享",
    nameNorm: "夜航船影视分享",
    category: "interest" as const,
    memberCount: Object.keys(members).length,
    createdAt: since,
    ...given,
  };
  await ctx.db.insert(groups).values(group);
  for (const [personId, role] of Object.entries(members)) {
    await ctx.db.insert(memberships).values({ id: newId(), groupId: id, personId, role, since });
  }
  return group;
}

/** A group as it is stored now, with its open memberships as `personId role`. */
export async function storedGroup(ctx: Ctx, groupId: string) {
  const [group] = await ctx.db.select().from(groups).where(eq(groups.id, groupId));
  const open = await ctx.db
    .select({ personId: memberships.personId, role: memberships.role })
    .from(memberships)
    .where(sql`${memberships.groupId} = ${groupId} and ${memberships.until} is null`);
  if (!group) throw new Error("no such group");
  return { ...group, open: open.map(({ personId, role }) => `${personId} ${role}`).sort() };
}
