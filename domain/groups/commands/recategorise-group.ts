import { eq } from "drizzle-orm";
import { groups } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { recategoriseGroupInput } from "../inputs";
import { groupMessage } from "../internal/group-message";
import { editableGroup } from "../internal/locked-group";

/** Puts a group into another category (Provisions art. 7). Conflict `group-changed`; refuses `group-closed`. */
export const recategoriseGroup = defineCommand({
  name: "groups.recategorise",
  permission: "group.manage",
  input: recategoriseGroupInput,
  async run({ ctx, input: { groupId, version, category } }) {
    const group = await editableGroup(ctx, groupId, version);
    if (group.category === category) return unchanged({ groupId });
    await ctx.db
      .update(groups)
      .set({ category, version: version + 1 })
      .where(eq(groups.id, groupId));
    return changed(
      { groupId },
      [
        {
          action: "group.recategorised",
          subject: { kind: "group", id: groupId },
          changes: { category: { from: group.category, to: category } },
        },
      ],
      [groupMessage(group, { change: "recategorised", category })],
    );
  },
});
