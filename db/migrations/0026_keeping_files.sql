-- Files are found by their reference, to know whether a message still carries one whose message was purged.
create index messages_attachment on messages ((attachment ->> 'reference')) where attachment is not null;
--> statement-breakpoint
create or replace function archive_parts(p_filter jsonb, p_order text)
returns table (part text, revisions_part text, from_at timestamptz, until_at timestamptz)
language plpgsql stable
set search_path = public, pg_temp
as $$
-- The partitions of the filter's time window in an order. While a default partition holds rows, their time is unknown
-- and the whole table is read as one: slow, but nothing is missed.
declare
  since constant timestamptz := p_filter ->> 'from';
  before constant timestamptz := p_filter ->> 'until';
begin
  -- Naming the parent keeps a purge from dropping an empty month until this transaction ends; one that was dropped since
  -- the snapshot was taken is told by its name, which is gone.
  perform from only messages where false;
  if exists (select from messages_default) or exists (select from message_revisions_default) then
    return query select 'messages', 'message_revisions', since, before;
  else
    return query select p.name, p.revisions_name, p.from_at, p.until_at from archive_partitions p
      where (since is null or p.until_at > since) and (before is null or p.from_at < before)
        and to_regclass('public.' || p.name) is not null
      order by case p_order when 'newest' then p.from_at end desc, p.from_at;
  end if;
end
$$;
