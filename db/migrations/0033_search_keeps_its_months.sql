-- While a search runs, no month is dropped.
CREATE OR REPLACE FUNCTION public.archive_parts(p_filter jsonb, p_order text)
 RETURNS TABLE(part text, revisions_part text, from_at timestamp with time zone, until_at timestamp with time zone, tuples real)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
-- The partitions of the filter's time window in an order, with their rows as far as the statistics know. While a default partition holds rows, their time is unknown
-- and the whole table is read as one: slow, but nothing is missed.
declare
  since constant timestamptz := p_filter ->> 'from';
  before constant timestamptz := p_filter ->> 'until';
begin
  -- Naming the parent keeps a purge from dropping an empty month until this transaction ends; one that was dropped since
  -- the snapshot was taken is told by its name, which is gone.
  perform from only messages where false;
  if exists (select from messages_default) or exists (select from message_revisions_default) then
    return query select 'messages', 'message_revisions', since, before, 0::real;
  else
    return query select p.name, p.revisions_name, p.from_at, p.until_at, c.reltuples
      from archive_partitions p join pg_class c on c.oid = to_regclass(quote_ident(p.name))
      where (since is null or p.until_at > since) and (before is null or p.from_at < before)
      order by case p_order when 'newest' then p.from_at end desc, p.from_at;
  end if;
end
$function$;
