-- Buckets of a family of their own for what is ASCII, more of them; what is read before the index is asked follows what
-- the index would cost (docs/adr/0002-gram-families.md).
create or replace function message_grams(content text) returns int[]
language plpgsql immutable strict parallel safe
as $$
-- The keys of the gram index, as domain/archive/rules/gram-keys.ts describes them: for every position 256 x its code
-- point + a bucket of what follows, 0 at the end. A change here needs a new index.
declare
  keys int[] := '{}';
  -- Three characters in a row.
  a int;
  b int;
  c int;
  letter text;
begin
  -- Two characters that are none, so that the last two come to stand first.
  foreach letter in array string_to_array(content, null) || array['', ''] loop
    c := ascii(letter);
    if a is not null then
      keys := keys || (a * 256 + case
        when b = 0 then 0
        when a < 128 and b < 128 then ((b & 31) | case when b < 96 then 0 else 32 end) * 2 + case when c < 128 then c & 1 else 0 end
        when a < 128 then 128 + b % 128
        -- The frequent characters, a bit each from code point 12288 on.
        when a between 12288 and 40959 and get_bit('\x040000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000012c00100024000c00090080000000004048000800100004010040002010000000000004000000004000001001000000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000440000000000801000020000000000000000000000000000000000000000000000000800000000000000000000000000000000000000000080000020000840000085080008000000000000000040100000010000000000000000000000004000000000000000000000004000000000000000000100000000000000000000000000000000000000000000000000000000000000000000000000000000001000020000000000001010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000480060000000000000000082204000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010040000000000000400000400000000000000000020080020000000200000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000020000000000000000000000000000001000000080000000000000000000000000000100000000000000000008000000000000018000000000000800000000000000004000008000000000000000000000000000000000000000000000000000080000800080000000000000000000000000000000000000000000000000000000000000030000000000010008000000004000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000020000000020004000000000000080000000000000008000000000000000000000000000000000000001020000001000000000000020000000000000000000000000000000000000000000000000008000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000004000000000000000000000000000000000000000000100000000000000000000000000000000000000000000000000002000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000200000000000000000000000000004000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000002010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000800001a000000000000000000000000000000000000000000000000000000000000000000000000000000000001000000000000000000000000000000000080080000000000100000000000000000000000000000000000000200000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000002000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000800000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000080000200000000000000000000000000000000000000000040000000000000000000000000000002100000000000000000000000000000000000000000000000000000000000200000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000100000000000000000000000080000000000000000000000000000000000000000000000000000020000000000000040020000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000200000100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000800000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000280000003000000000000000000000000000008000000000000000000080000000000000000000020000000000000000000000400000000000000000000000000001000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000004010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000200000000000000000000000000000000000000000000000000000000000000000000000000'::bytea, a - 12288) = 1 then 1 + b % 255
        else 1 + b % 31 end);
    end if;
    a := b;
    b := c;
  end loop;
  return keys;
end
$$;
--> statement-breakpoint
do $$
declare
  part record;
begin
  for part in
    select i.indexrelid::regclass as name from pg_index i join pg_class c on c.oid = i.indexrelid and c.relkind = 'i'
    where pg_get_expr(i.indexprs, i.indrelid) like '%message_grams(%'
  loop
    execute format('reindex index %s', part.name);
  end loop;
end
$$;
--> statement-breakpoint
drop function archive_parts(jsonb, text);
--> statement-breakpoint
create function archive_parts(p_filter jsonb, p_order text)
returns table (part text, revisions_part text, from_at timestamptz, until_at timestamptz, tuples real)
language plpgsql stable
set search_path = public, pg_temp
as $$
-- The partitions of the filter's time window in an order, with their rows as far as the statistics know. While a default partition holds rows, their time is unknown
-- and the whole table is read as one: slow, but nothing is missed.
declare
  since constant timestamptz := p_filter ->> 'from';
  before constant timestamptz := p_filter ->> 'until';
begin
  if exists (select from messages_default) or exists (select from message_revisions_default) then
    return query select 'messages', 'message_revisions', since, before, 0::real;
  else
    return query select p.name, p.revisions_name, p.from_at, p.until_at, c.reltuples
      from archive_partitions p join pg_class c on c.oid = to_regclass(quote_ident(p.name))
      where (since is null or p.until_at > since) and (before is null or p.from_at < before)
      order by case p_order when 'newest' then p.from_at end desc, p.from_at;
  end if;
end
$$;
--> statement-breakpoint
create or replace function archive_match(p_query jsonb, p_form text, p_depth int, p_alias text) returns text
language plpgsql stable
set search_path = public, pg_temp
as $$
-- The condition in SQL, over the columns of messages or message_revisions under an alias; all values quoted. Depth 0: the
-- text alone; 1: narrowed by keys; 2: also by what is worth asking only where the keys are frequent.
declare
  indexed constant text := format('message_grams(coalesce(%1$s.body_folded, %1$s.body_norm, %1$s.body))', p_alias);
  compared constant text := case p_form
    when 'folded' then format('coalesce(%1$s.body_folded, %1$s.body_norm, %1$s.body)', p_alias)
    else format('coalesce(%1$s.body_norm, %1$s.body)', p_alias) end;
  alternative jsonb;
  parts text[];
  alternatives text[] := '{}';
begin
  if jsonb_array_length(p_query) = 0 then
    return 'true';
  end if;
  for alternative in select * from jsonb_array_elements(p_query) loop
    parts := '{}';
    if p_depth > 0 then
      if jsonb_array_length(alternative -> 'keys') > 0 then
        parts := parts || format('%s @> %L::int[]', indexed,
          array(select k::int from jsonb_array_elements_text(alternative -> 'keys') k));
      end if;
      -- Any of a few keys at a time: the index's cost of one hit grows with the keys it is compared with.
      parts := parts || array(select '(' || (select string_agg(format('%s && %L::int[]', indexed, chunk), ' or ')
          from (select array_agg(k::int) as chunk from jsonb_array_elements_text(options) with ordinality o(k, n)
            group by (n - 1) / 16) chunks) || ')'
        from jsonb_array_elements(case p_depth when 1 then alternative -> 'any'
          else (alternative -> 'any') || (alternative -> 'last') end) options);
    end if;
    parts := parts
      || array(select format('strpos(%s, %L) > 0', compared, n) from jsonb_array_elements_text(alternative -> 'all') n)
      || array(select format('strpos(%s, %L) = 0', compared, n) from jsonb_array_elements_text(alternative -> 'none') n);
    if cardinality(parts) = 0 then
      raise exception 'an alternative without terms' using errcode = '22023';
    end if;
    alternatives := alternatives || ('(' || array_to_string(parts, ' and ') || ')');
  end loop;
  return '(' || array_to_string(alternatives, ' or ') || ')';
end
$$;
--> statement-breakpoint
create or replace function archive_search(p_query jsonb, p_form text, p_filter jsonb, p_order text, p_sent_at timestamptz,
  p_message_id text, p_group_id uuid, p_limit int) returns setof messages
language plpgsql stable security definer
set search_path = public, pg_temp
set work_mem = '64MB' set max_parallel_workers_per_gather = 0 set jit = off set enable_seqscan = off
as $$
-- The first p_limit messages that match in the order (newest, oldest), beyond the position if one is given. The caller
-- has resolved the scope.
declare
  -- Rows that are read in the order before the index is asked: a few first, more where these say that it may do, and no
  -- more than cost as much as what the index would bring.
  few constant int := 1500;
  most constant int := 60000;
  budget int;
  -- From this share on, rows are read in the order first.
  frequent constant real := 0.004;
  way constant text := case p_order when 'newest' then 'desc' else 'asc' end;
  in_order constant text := format(' order by %%1$s.sent_at %1$s, %%1$s.message_id %1$s, %%1$s.group_id %1$s', way);
  -- Adding nothing keeps the planner from walking the time index for words that are rare.
  sorted constant text := format(' order by (%%1$s.sent_at + interval ''0'') %1$s, %%1$s.message_id %1$s, %%1$s.group_id %1$s', way);
  collected constant text :=
    'select array_agg(group_id), array_agg(sent_at), array_agg(message_id) from (select %1$s.group_id, %1$s.sent_at, %1$s.message_id from ';
  match_plain constant text := archive_match(p_query, p_form, 0, 'm');
  scope constant text := archive_scope(p_filter, 'm', 'message');
  revision_scope constant text := archive_scope(p_filter, 'r', 'revision');
  groups_given constant text[] := archive_list(p_filter, 'groups');
  people_given constant text[] := archive_list(p_filter, 'people');
  -- What one index can deliver in the order.
  walked constant text := archive_scope(jsonb_strip_nulls(jsonb_build_object(
    'groups', case when cardinality(groups_given) = 1 then p_filter -> 'groups' end,
    'people', case when cardinality(people_given) = 1 then p_filter -> 'people' end,
    'from', p_filter -> 'from', 'until', p_filter -> 'until')), 'm', 'message');
  beyond constant text := archive_beyond('m', p_order, p_sent_at, p_message_id, p_group_id);
  revised_beyond constant text := archive_beyond('r', p_order, p_sent_at, p_message_id, p_group_id);
  changed constant boolean := archive_happened(p_filter) is not null;
  all_in_order constant boolean := p_query = '[]' and not changed and walked = scope and (p_filter ->> 'held') is null;
  beside text;
  probing boolean := true;
  unrevised boolean;
  share real;
  part record;
  wanted int := p_limit;
  got int;
  rows int;
  probed boolean;
  exhausted boolean;
  groups uuid[];
  times timestamptz[];
  ids text[];
  revised_groups uuid[];
  revised_times timestamptz[];
  revised_ids text[];
begin
  for part in select * from archive_parts(p_filter, p_order) p
    where p_sent_at is null or case p_order when 'newest' then p.from_at is null or p.from_at <= p_sent_at
      else p.until_at is null or p.until_at > p_sent_at end
  loop
    share := archive_key_share(p_query, part.part);
    beside := archive_beside(p_filter, 'm', part.part, part.revisions_part, 'message');
    probed := false;
    groups := null;
    times := null;
    ids := null;
    if changed and (share is null or share >= frequent) then
      -- Few messages were changed: read what happened in the order, and look at the message of each.
      execute 'select array_agg(group_id), array_agg(sent_at), array_agg(message_id) from (
          select distinct on (x.sent_at, x.message_id, x.group_id) x.group_id, x.sent_at, x.message_id from '
        || format('%1$I x join %2$I m on m.group_id = x.group_id and m.sent_at = x.sent_at and m.message_id = x.message_id
            where %3$s and %4$s and %5$s and %6$s and (%7$s or exists (select from %1$I r where r.group_id = x.group_id
              and r.sent_at = x.sent_at and r.message_id = x.message_id and %8$s)) %9$s limit %10$s) hits',
          part.revisions_part, part.part, archive_happened(p_filter),
          archive_beyond('x', p_order, p_sent_at, p_message_id, p_group_id), scope, beside, match_plain,
          archive_match(p_query, p_form, 0, 'r'),
          format(in_order, 'x'), wanted)
        into groups, times, ids;
    else
      if all_in_order then
        execute format(collected, 'm') || format('%I m where %s and %s %s limit %s) hits',
          part.part, scope, beyond, format(in_order, 'm'), wanted)
          into groups, times, ids;
      elsif probing and (share is null or share >= frequent) then
        rows := few;
        loop
          execute format(collected, 'm') || format('(select * from %I m where %s and %s %s limit %s) m where %s and %s and %s limit %s) hits',
            part.part, walked, beyond, format(in_order, 'm'), rows, scope, match_plain, beside, wanted)
            into groups, times, ids;
          got := coalesce(cardinality(groups), 0);
          budget := least(most, 2 * part.tuples * greatest(share, (got + 1)::real / rows));
          exit when got >= wanted or rows >= budget or 4.0 * got * budget / rows < wanted;
          rows := least(4 * rows, budget);
        end loop;
        if got < wanted then
          execute format('select not exists (select from %I m where %s and %s %s offset %s limit 1)',
            part.part, walked, beyond, format(in_order, 'm'), rows) into exhausted;
          if not exhausted then
            -- Frequent keys, rare text: the other partitions are not probed either.
            groups := null;
            probing := false;
          end if;
        end if;
        probed := got >= wanted or exhausted;
      end if;
      if not probed and not all_in_order then
        execute format(collected, 'm') || format('%I m where %s and %s and %s and %s %s limit %s) hits',
          part.part, scope, beyond, archive_match(p_query, p_form, case when share >= frequent then 2 else 1 end, 'm'),
          archive_beside(p_filter, 'm', part.part, part.revisions_part, 'held'), format(sorted, 'm'), wanted)
          into groups, times, ids;
      end if;
      if p_query <> '[]' then
        execute format('select not exists (select from %I)', part.revisions_part) into unrevised;
        if not unrevised then
          execute format(collected, 'r') || format('%I r where %s and %s and %s and %s and %s group by 1, 2, 3 %s limit %s) hits',
            part.revisions_part, revision_scope, revised_beyond, archive_match(p_query, p_form, 1, 'r'),
            archive_beside(p_filter, 'r', part.part, part.revisions_part, 'revision'),
            case when cardinality(times) >= wanted then
              format('r.sent_at %s %L::timestamptz', case p_order when 'newest' then '>=' else '<=' end, times[wanted])
            else 'true' end, format(sorted, 'r'), wanted)
            into revised_groups, revised_times, revised_ids;
          groups := groups || revised_groups;
          times := times || revised_times;
          ids := ids || revised_ids;
        end if;
      end if;
    end if;
    if groups is not null then
      return query execute format('select m.* from (select distinct * from unnest($1, $2, $3) k(group_id, sent_at, message_id)) hit
        join %I m on m.group_id = hit.group_id and m.sent_at = hit.sent_at and m.message_id = hit.message_id collate "C"
        %s limit %s', part.part, format(in_order, 'm'), wanted)
        using groups, times, ids;
      get diagnostics got = row_count;
      wanted := wanted - got;
      exit when wanted <= 0;
    end if;
  end loop;
end
$$;
--> statement-breakpoint
create or replace function archive_count(p_query jsonb, p_form text, p_filter jsonb, p_cap int) returns int
language plpgsql stable security definer
set search_path = public, pg_temp
set work_mem = '64MB' set max_parallel_workers_per_gather = 0 set jit = off set enable_seqscan = off
as $$
-- How many messages match, counted up to p_cap (null: all of them).
declare
  match_plain constant text := archive_match(p_query, p_form, 0, 'm');
  scope constant text := archive_scope(p_filter, 'm', 'message');
  revision_scope constant text := archive_scope(p_filter, 'r', 'revision');
  -- Above this share reading the rows is cheaper than collecting them from the index.
  scanned constant real := 0.08;
  -- As in archive_search.
  frequent constant real := 0.004;
  -- Where the statistics cannot tell, the newest rows do.
  few constant int := 2000;
  guess real;
  share real;
  plain boolean;
  part record;
  hits int;
  total int := 0;
begin
  for part in select * from archive_parts(p_filter, 'newest') loop
    share := archive_key_share(p_query, part.part);
    if share is null and guess is null and p_query <> '[]' then
      execute format('select count(*) filter (where %s)::real / greatest(count(*), 1)
          from (select * from %I m order by m.sent_at desc limit %s) m', match_plain, part.part, few) into guess;
    end if;
    plain := coalesce(share, guess, 1) >= scanned;
    perform set_config('enable_seqscan', case when plain then 'on' else 'off' end, true);
    execute format('select count(*)::int from (select from %I m where %s and %s and %s limit %s) hits',
      part.part, scope, archive_match(p_query, p_form, case when plain then 0 when share >= frequent then 2 else 1 end, 'm'),
      archive_beside(p_filter, 'm', part.part, part.revisions_part, 'held'), coalesce((p_cap - total)::text, 'all')) into hits;
    total := total + hits;
    exit when total >= p_cap;
    if p_query <> '[]' then
      execute format('select count(*)::int from (
        select distinct r.group_id, r.sent_at, r.message_id from %I r where %s and %s and %s) revised
        where not exists (select from %I m where m.group_id = revised.group_id and m.sent_at = revised.sent_at
          and m.message_id = revised.message_id and %s)',
        part.revisions_part, revision_scope, archive_match(p_query, p_form, case when plain then 0 else 1 end, 'r'),
        archive_beside(p_filter, 'r', part.part, part.revisions_part, 'revision'), part.part, match_plain) into hits;
      total := total + hits;
      exit when total >= p_cap;
    end if;
  end loop;
  return least(total, p_cap);
end
$$;
--> statement-breakpoint
revoke all on function archive_parts(jsonb, text) from public;
--> statement-breakpoint
select archive_refresh_statistics();
