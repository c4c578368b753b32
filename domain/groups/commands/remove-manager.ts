import { eq, sql } from "drizzle-orm";
import { groups, memberships, people } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { removeManagerInput } from "../inputs";
import { openMembership } from "../internal/gate-person";
import { groupMessage } from "../internal/group-message";
import { editableGroup } from "../internal/locked-group";
import { markUnmanaged } from "../internal/settle-groups";

/**
 * Makes a manager an ordinary member again, with a reason. Refuses `creator-stays` and `does-not-manage`. Where nobody is
 * left who can manage, the group is marked and has 72 hours to name a successor.
 */
export const removeManager = defineCommand({
  name: "groups.remove-manager",
  permission: "group.manage",
  input: removeManagerInput,
  async run({ ctx, input: { groupId, version, personId, reason } }) {
    const group = await editableGroup(ctx, groupId, version);
    const [person] = await ctx.db.select({ externalId: people.externalId }).from(people).where(eq(people.id, personId));
    if (!person) throw notFound("person");
    const membership = await openMembership(ctx, groupId, personId);
    if (membership?.role === "creator") throw refused("creator-stays");
    if (membership?.role !== "manager") throw refused("does-not-manage");

    const now = ctx.now();
    await ctx.db.update(memberships).set({ until: now }).where(eq(memberships.id, membership.id));
    await ctx.db.insert(memberships).values({ id: newId(), groupId, personId, role: "member", since: now });
    await ctx.db
      .update(groups)
      .set({ version: sql`${groups.version} + 1` })
      .where(eq(groups.id, groupId));
    const marked = await markUnmanaged(ctx, [groupId]);
    return changed(
      { groupId, personId, withoutManager: marked.length > 0 },
      [
        {
          action: "group.manager-removed",
          subject: { kind: "group", id: groupId },
          context: { personId },
          changes: { role: { from: "manager", to: "member" } },
          detail: { withoutManager: marked.length > 0 },
          reason,
        },
      ],
      [groupMessage(group, { person: person.externalId, cause: "console" }, "group.manager-removed")],
    );
  },
});
