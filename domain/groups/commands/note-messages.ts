import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";

/** Counts messages that were just kept in the archive, whose own entry logs them; `newest` in epoch ms. */
export const noteMessages = defineCommand({
  name: "groups.note-messages",
  permission: "group.write",
  input: z.object({
    groups: z.array(z.object({ groupId: z.uuid(), messages: z.int().min(1), newest: z.number() })).max(5000),
  }),
  async run({ ctx, input }) {
    if (input.groups.length === 0) return unchanged(null);
    // Locked in one order in every batch, so that two batches never wait for each other.
    await ctx.db.execute(sql`
      with said as materialized (
        select * from json_to_recordset(${JSON.stringify(input.groups)}::json) as s("groupId" uuid, messages int, newest float8)
      ), locked as materialized (
        select g.id from groups g join said on said."groupId" = g.id order by g.id for no key update of g
      )
      update groups set message_count = message_count + said.messages,
        last_message_at = greatest(last_message_at, to_timestamp(said.newest / 1000))
      from said, locked where groups.id = said."groupId" and groups.id = locked.id`);
    return unchanged(null);
  },
});
