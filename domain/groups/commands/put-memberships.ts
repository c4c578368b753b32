import { and, asc, getTableColumns, inArray, sql } from "drizzle-orm";
import { groups, memberships } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { ownPlatform } from "@/domain/kernel/own-platform";
import { ensurePeople } from "@/domain/people/commands/ensure-people";
import { putMembershipsInput } from "../inputs";
import { planMemberships } from "../internal/plan-memberships";
import { clearManaged, markUnmanaged, recountMembers } from "../internal/settle-groups";
import { ensureGroups } from "./ensure-groups";

/**
 * Takes over who belongs to which group in which role; the same again changes nothing. Another role than the open one ends
 * that and begins a new one; a new creator makes the former one a member. Unknown groups and people become placeholders.
 * Head counts and the mark of groups without manager follow.
 */
export const putMemberships = defineCommand({
  name: "groups.put-memberships",
  permission: "group.write",
  input: putMembershipsInput,
  async run({ ctx, input }) {
    const platformId = ownPlatform(ctx, input.platformId);
    const items = input.memberships;
    const groupIds = await ensureGroups(
      ctx,
      platformId,
      items.map((item) => item.group),
    );
    const personIds = await ensurePeople(
      ctx,
      platformId,
      items.map((item) => item.person),
    );
    const touched = [...groupIds.values()].sort();
    // In one order everywhere, so that two batches never wait for each other.
    await ctx.db
      .select({ id: groups.id })
      .from(groups)
      .where(inArray(groups.id, touched))
      .orderBy(asc(groups.id))
      .for("update");
    const known = await ctx.db
      .select(getTableColumns(memberships))
      .from(memberships)
      .where(
        and(
          inArray(memberships.groupId, touched),
          sql`(${inArray(memberships.personId, [...personIds.values()])} or
            (${memberships.role} = 'creator' and ${memberships.until} is null))`,
        ),
      );
    const plan = planMemberships(
      known,
      items.map(({ group, person, ...item }) => ({
        ...item,
        groupId: groupIds.get(group) as string,
        personId: personIds.get(person) as string,
      })),
    );
    await write(ctx, plan.ended, plan.begun);
    const counts = { begun: plan.begun.length, ended: plan.ended.length, unchanged: plan.unchanged };
    if (plan.begun.length + plan.ended.length === 0) return unchanged(counts);
    await recountMembers(ctx, touched);
    await clearManaged(ctx, touched);
    // A group is marked only once it has had somebody: while it is being taken over, members may come before managers.
    await markUnmanaged(ctx, plan.unled);
    return changed(counts, [
      { action: "groups.memberships-put", subject: { kind: "platform", id: platformId }, detail: counts },
    ]);
  },
});

type Row = typeof memberships.$inferSelect;

async function write(ctx: Ctx, ended: readonly Pick<Row, "id" | "until">[], begun: readonly Row[]): Promise<void> {
  if (ended.length > 0) {
    const ends = JSON.stringify(ended.map(({ id, until }) => ({ id, until: until?.toISOString() })));
    await ctx.db.execute(sql`update memberships set until = e.until
      from json_to_recordset(${ends}::json) as e(id uuid, until timestamptz) where memberships.id = e.id`);
  }
  if (begun.length > 0) await ctx.db.insert(memberships).values([...begun]);
}
