-- What regulators may read of the archive beyond the search: messages of the order's groups and time, as barrier views,
-- so that the same queries serve them. Row security on the tables themselves would forbid COPY.
drop function oversight_conversation(uuid, timestamptz, timestamptz, int, boolean);
--> statement-breakpoint
drop function oversight_revisions(uuid, text[]);
--> statement-breakpoint
create function oversight_from() returns timestamptz
language sql stable security definer set search_path = public, pg_temp
as $$ select scope_from from orders where id = oversight_order_id() $$;
--> statement-breakpoint
create function oversight_until() returns timestamptz
language sql stable security definer set search_path = public, pg_temp
as $$ select scope_until from orders where id = oversight_order_id() $$;
--> statement-breakpoint
create view oversight_messages with (security_barrier) as
  select * from messages where group_id in (select oversight_groups())
    and sent_at >= (select oversight_from()) and sent_at < (select oversight_until());
--> statement-breakpoint
create view oversight_message_revisions with (security_barrier) as
  select * from message_revisions where group_id in (select oversight_groups())
    and sent_at >= (select oversight_from()) and sent_at < (select oversight_until());
--> statement-breakpoint
create view oversight_message_keys with (security_barrier) as
  select * from message_keys where group_id in (select oversight_groups())
    and sent_at >= (select oversight_from()) and sent_at < (select oversight_until());
--> statement-breakpoint
revoke all on function oversight_from(), oversight_until() from public;
--> statement-breakpoint
grant execute on function oversight_from(), oversight_until() to qunjian_regulator;
--> statement-breakpoint
grant select on oversight_messages, oversight_message_revisions, oversight_message_keys to qunjian_regulator;
