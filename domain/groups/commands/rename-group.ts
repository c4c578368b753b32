import { eq } from "drizzle-orm";
import { groups } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { renameGroupInput } from "../inputs";
import { groupMessage } from "../internal/group-message";
import { editableGroup } from "../internal/locked-group";
import { searchedName } from "../rules/group-name";

/** Gives a group another name. Conflict `group-changed` when somebody else was quicker; refuses `group-closed`. */
export const renameGroup = defineCommand({
  name: "groups.rename",
  permission: "group.manage",
  input: renameGroupInput,
  async run({ ctx, input: { groupId, version, name } }) {
    const group = await editableGroup(ctx, groupId, version);
    if (group.name === name) return unchanged({ groupId });
    await ctx.db
      .update(groups)
      .set({ name, nameNorm: searchedName(name), version: version + 1 })
      .where(eq(groups.id, groupId));
    return changed(
      { groupId },
      // Names may hold people's names: the log keeps them as a note that can be purged.
      [{ action: "group.renamed", subject: { kind: "group", id: groupId }, reason: `${group.name} → ${name}` }],
      [groupMessage(group, { change: "renamed", name })],
    );
  },
});
