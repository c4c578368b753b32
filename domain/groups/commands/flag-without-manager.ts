import { defineCommand } from "@/domain/command/define-command";
import { type Outcome, unchanged } from "@/domain/command/outcome";
import { groupIdsInput } from "../inputs";
import { groupMessage } from "../internal/group-message";
import { markUnmanaged } from "../internal/settle-groups";
import { successorDeadline } from "../rules/caretaker";

/**
 * Marks those of the groups that nobody can manage now: every creator and manager suspended, blacklisted or gone. The clock
 * of 72 hours for a successor begins (credit policy 4.5). Call it after the standing was written; answers the marked.
 */
export const flagWithoutManager = defineCommand({
  name: "groups.flag-without-manager",
  permission: "group.flag",
  consequence: true,
  input: groupIdsInput,
  async run({ ctx, input: { groupIds } }): Promise<Outcome<{ groupIds: string[] }>> {
    const marked = await markUnmanaged(ctx, groupIds);
    const result = { groupIds: marked.map(({ id }) => id) };
    if (marked.length === 0) return unchanged(result);
    const until = successorDeadline(ctx.now()).toISOString();
    return {
      result,
      audit: marked.map(({ id }) => ({
        action: "group.without-manager",
        subject: { kind: "group", id },
        detail: { successorUntil: until },
      })),
      outbox: marked.map((group) => groupMessage(group, { change: "without-manager", successorUntil: until })),
    };
  },
});
