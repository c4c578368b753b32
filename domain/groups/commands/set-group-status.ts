import { eq } from "drizzle-orm";
import { groups } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { setGroupStatusInput } from "../inputs";
import { groupMessage } from "../internal/group-message";
import { lockedGroup } from "../internal/locked-group";

/** What a measure makes of a group (Provisions art. 11 ¶1), as a consequence. A closed group keeps its code for ever. */
export const setGroupStatus = defineCommand({
  name: "groups.set-status",
  permission: "group.set-status",
  consequence: true,
  input: setGroupStatusInput,
  async run({ ctx, input: { groupId, status, pausedUntil, measureId } }) {
    const group = await lockedGroup(ctx, groupId);
    const until = status === "paused" ? pausedUntil : null;
    const before = { status: group.status, pausedUntil: group.pausedUntil };
    if (group.status === status && group.pausedUntil?.getTime() === until?.getTime()) return unchanged({ before });
    await ctx.db
      .update(groups)
      .set({
        status,
        pausedUntil: until,
        closedAt: status === "closed" ? ctx.now() : null,
        version: group.version + 1,
      })
      .where(eq(groups.id, groupId));
    const [from, to] = [group.pausedUntil?.toISOString() ?? null, until?.toISOString() ?? null];
    return changed(
      { before },
      [
        {
          action: "group.status-set",
          subject: { kind: "group", id: groupId },
          context: { measureId },
          changes: {
            status: { from: group.status, to: status },
            ...(from === to ? {} : { pausedUntil: { from, to } }),
          },
        },
      ],
      [groupMessage(group, { change: "status", status, pausedUntil: to })],
    );
  },
});
