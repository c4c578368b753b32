import { defineCommand } from "@/domain/command/define-command";
import { type Outcome, unchanged } from "@/domain/command/outcome";
import { groupIdsInput } from "../inputs";
import { groupMessage } from "../internal/group-message";
import { clearManaged } from "../internal/settle-groups";

/** Clears the mark of those of the groups that somebody can manage again, after a lifted suspension; answers them. */
export const clearWithoutManager = defineCommand({
  name: "groups.clear-without-manager",
  permission: "group.flag",
  consequence: true,
  input: groupIdsInput,
  async run({ ctx, input: { groupIds } }): Promise<Outcome<{ groupIds: string[] }>> {
    const cleared = await clearManaged(ctx, groupIds);
    const result = { groupIds: cleared.map(({ id }) => id) };
    if (cleared.length === 0) return unchanged(result);
    return {
      result,
      audit: cleared.map(({ id }) => ({ action: "group.managed-again", subject: { kind: "group", id } })),
      outbox: cleared.map((group) => groupMessage(group, { change: "managed-again", status: group.status })),
    };
  },
});
