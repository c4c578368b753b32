import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";

/**
 * Notes messages that were just kept in the archive, whose own entry logs them; `newest` in epoch ms. `countMessages` adds
 * them to their groups.
 */
export const noteMessages = defineCommand({
  name: "groups.note-messages",
  permission: "group.write",
  input: z.object({
    groups: z.array(z.object({ groupId: z.uuid(), messages: z.int().min(1), newest: z.number() })).max(5000),
  }),
  async run({ ctx, input }) {
    if (input.groups.length === 0) return unchanged(null);
    await ctx.db.execute(sql`
      insert into group_tallies (group_id, messages, newest)
      select s."groupId", s.messages, to_timestamp(s.newest / 1000)
      from json_to_recordset(${JSON.stringify(input.groups)}::json) as s("groupId" uuid, messages int, newest float8)`);
    return unchanged(null);
  },
});
