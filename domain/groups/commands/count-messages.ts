import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";

/** Adds the messages noted since the last time to their groups: their number, and when the newest was sent. */
export const countMessages = defineCommand({
  name: "groups.count-messages",
  permission: "group.write",
  input: z.strictObject({}),
  async run({ ctx }) {
    await ctx.db.execute(sql`
      with taken as (
        delete from group_tallies returning group_id, messages, newest
      ), said as materialized (
        select group_id, sum(messages) as messages, max(newest) as newest from taken group by group_id
      ), locked as materialized (
        select g.id from groups g join said on said.group_id = g.id order by g.id for no key update of g
      )
      update groups set message_count = message_count + said.messages,
        last_message_at = greatest(last_message_at, said.newest)
      from said, locked where groups.id = said.group_id and groups.id = locked.id`);
    // The archive's own entries log what was kept.
    return unchanged(null);
  },
});
