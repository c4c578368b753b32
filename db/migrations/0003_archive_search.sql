-- Search of the archive: partitions newest to oldest, inside each by the gram index, stop at the limit (design section 6).
-- A query is a JSON list of alternatives {"keys": [int], "any": [[int]], "all": [text], "none": [text]}: a text matches
-- when it contains every "all" and no "none" of one alternative. The keys only narrow; strpos decides. An empty list
-- matches every message. A message is found by its text as sent or by any of its revisions.

create function archive_match(p_query jsonb, p_form text, p_with_keys boolean) returns text
language plpgsql stable
set search_path = public, pg_temp
as $$
-- The condition in SQL, over the columns of messages or message_revisions; all values quoted.
declare
  compared constant text := case p_form
    when 'folded' then 'coalesce(body_folded, body_norm, body)'
    else 'coalesce(body_norm, body)' end;
  alternative jsonb;
  parts text[];
  alternatives text[] := '{}';
begin
  if jsonb_array_length(p_query) = 0 then
    return 'true';
  end if;
  for alternative in select * from jsonb_array_elements(p_query) loop
    parts := '{}';
    if p_with_keys then
      if jsonb_array_length(alternative -> 'keys') > 0 then
        parts := parts || format('message_grams(coalesce(body_folded, body_norm, body)) @> %L::int[]',
          array(select k::int from jsonb_array_elements_text(alternative -> 'keys') k));
      end if;
      parts := parts || array(select format('message_grams(coalesce(body_folded, body_norm, body)) && %L::int[]',
          array(select k::int from jsonb_array_elements_text(options) k))
        from jsonb_array_elements(alternative -> 'any') options);
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
create function archive_key_share(p_query jsonb, p_partition text) returns real
language plpgsql stable
set search_path = public, pg_temp
as $$
-- The share of rows that may match, by the statistics of the partition's gram index: of each alternative its rarest
-- key, of the alternatives the greatest. 0 when rarer than the statistics know; null when the index cannot help.
declare
  elements int[];
  shares real[];
  alternative jsonb;
  key_share real;
  share real := 0;
begin
  if jsonb_array_length(p_query) = 0 then
    return null;
  end if;
  select most_common_elems::text::int[], most_common_elem_freqs into elements, shares
    from pg_stats where schemaname = 'public' and tablename = p_partition || '_grams';
  for alternative in select * from jsonb_array_elements(p_query) loop
    if alternative -> 'keys' = '[]' and alternative -> 'any' = '[]' then
      return null;
    end if;
    select min(s) into key_share from (
      select coalesce(shares[array_position(elements, k::int)], 0) as s
        from jsonb_array_elements_text(alternative -> 'keys') k
      union all
      select (select sum(coalesce(shares[array_position(elements, k::int)], 0))
        from jsonb_array_elements_text(options) k)
        from jsonb_array_elements(alternative -> 'any') options
    ) known;
    share := greatest(share, key_share);
  end loop;
  return share;
end
$$;
--> statement-breakpoint
create function archive_scope(p_kind_column text, p_groups uuid[], p_people uuid[], p_kinds text[],
  p_from timestamptz, p_until timestamptz) returns text
language plpgsql stable
set search_path = public, pg_temp
as $$
-- The filters in SQL; null arrays filter nothing. One group or person is compared with =, which lets an index on it
-- deliver the order too.
begin
  return concat_ws(' and ', 'true',
    case when cardinality(p_groups) = 1 then format('group_id = %L', p_groups[1])
      when p_groups is not null then format('group_id = any (%L::uuid[])', p_groups) end,
    case when cardinality(p_people) = 1 then format('person_id = %L', p_people[1])
      when p_people is not null then format('person_id = any (%L::uuid[])', p_people) end,
    case when p_kinds is not null then format('%I = any (%L::text[])', p_kind_column, p_kinds) end,
    case when p_from is not null then format('sent_at >= %L::timestamptz', p_from) end,
    case when p_until is not null then format('sent_at < %L::timestamptz', p_until) end);
end
$$;
--> statement-breakpoint
create function archive_parts(p_from timestamptz, p_until timestamptz)
returns table (part text, revisions_part text)
language plpgsql stable
set search_path = public, pg_temp
as $$
-- The partitions of a time window, newest first. While a default partition holds rows, their months are unknown and
-- the whole table is read as one: slow, but nothing is missed.
begin
  if exists (select from messages_default) or exists (select from message_revisions_default) then
    return query select 'messages', 'message_revisions';
  else
    return query select p.name, p.revisions_name from archive_partitions p
      where (p_from is null or p.until_at > p_from) and (p_until is null or p.from_at < p_until)
      order by p.from_at desc;
  end if;
end
$$;
--> statement-breakpoint
create function archive_search(p_query jsonb, p_form text, p_groups uuid[], p_people uuid[], p_kinds text[],
  p_from timestamptz, p_until timestamptz, p_before_sent_at timestamptz, p_before_message_id text,
  p_before_group_id uuid, p_limit int) returns setof messages
language plpgsql stable security definer
set search_path = public, pg_temp
set work_mem = '64MB' set max_parallel_workers_per_gather = 0 set jit = off
as $$
-- The newest p_limit messages that match, older than the cursor. The caller has resolved the scope.
declare
  probed_rows constant int := 20000;
  -- From this share on, the newest rows are read before the index is asked.
  frequent constant real := 0.002;
  newest_first constant text := ' order by sent_at desc, message_id desc, group_id desc';
  -- Adding nothing keeps the planner from walking the time index for words that are rare.
  sorted constant text := ' order by (sent_at + interval ''0'') desc, message_id desc, group_id desc';
  collected constant text :=
    'select array_agg(group_id), array_agg(sent_at), array_agg(message_id) from (select group_id, sent_at, message_id from ';
  match_plain constant text := archive_match(p_query, p_form, false);
  match_keys constant text := archive_match(p_query, p_form, true);
  scope constant text := archive_scope('kind', p_groups, p_people, p_kinds, p_from, p_until);
  revision_scope constant text := archive_scope('message_kind', p_groups, p_people, p_kinds, p_from, p_until);
  single constant text := archive_scope('kind', case when cardinality(p_groups) = 1 then p_groups end,
    case when cardinality(p_people) = 1 then p_people end, null, p_from, p_until);
  narrow constant boolean := p_groups is not null or p_people is not null
    or (p_kinds is not null and not 'text' = any (p_kinds));
  older text := 'true';
  probing boolean := true;
  unrevised boolean;
  share real;
  part record;
  wanted int := p_limit;
  got int;
  groups uuid[];
  times timestamptz[];
  ids text[];
  revised_groups uuid[];
  revised_times timestamptz[];
  revised_ids text[];
begin
  if p_before_sent_at is not null then
    older := format('sent_at <= %1$L::timestamptz and (sent_at, message_id, group_id) < (%1$L::timestamptz, %2$L collate "C", %3$L::uuid)',
      p_before_sent_at, p_before_message_id, p_before_group_id);
  end if;
  for part in select * from archive_parts(p_from, least(p_until, p_before_sent_at + interval '1 millisecond')) loop
    share := archive_key_share(p_query, part.part);
    groups := null;
    if probing and (share >= frequent or (share is null and narrow)) then
      execute collected || format('(select * from %I where %s and %s %s limit %s) newest where %s and %s limit %s) hits',
        part.part, single, older, newest_first, probed_rows, scope, match_plain, wanted)
        into groups, times, ids;
      if coalesce(cardinality(groups), 0) < wanted then
        groups := null;
        -- Frequent keys, rare text: the older partitions are not probed either.
        probing := false;
      end if;
    end if;
    if groups is null then
      execute collected || format('%I where %s and %s and %s %s limit %s) hits',
        part.part, scope, older, case when share is null then match_plain else match_keys end,
        case when share is null and not narrow then newest_first else sorted end, wanted)
        into groups, times, ids;
    end if;
    if p_query <> '[]' then
      execute format('select not exists (select from %I)', part.revisions_part) into unrevised;
      if not unrevised then
        execute collected || format('%I where %s and %s and %s and %s group by 1, 2, 3 %s limit %s) hits',
          part.revisions_part, revision_scope, older, case when share is null then match_plain else match_keys end,
          case when cardinality(times) >= wanted then format('sent_at >= %L::timestamptz', times[wanted]) else 'true' end,
          sorted, wanted)
          into revised_groups, revised_times, revised_ids;
        groups := groups || revised_groups;
        times := times || revised_times;
        ids := ids || revised_ids;
      end if;
    end if;
    if groups is not null then
      return query execute format('select m.* from (select distinct * from unnest($1, $2, $3) k(group_id, sent_at, message_id)) hit
        join %I m on m.group_id = hit.group_id and m.sent_at = hit.sent_at and m.message_id = hit.message_id collate "C"
        order by m.sent_at desc, m.message_id desc, m.group_id desc limit %s', part.part, wanted)
        using groups, times, ids;
      get diagnostics got = row_count;
      wanted := wanted - got;
      exit when wanted <= 0;
    end if;
  end loop;
end
$$;
--> statement-breakpoint
create function archive_count(p_query jsonb, p_form text, p_groups uuid[], p_people uuid[], p_kinds text[],
  p_from timestamptz, p_until timestamptz, p_cap int) returns int
language plpgsql stable security definer
set search_path = public, pg_temp
set work_mem = '64MB' set max_parallel_workers_per_gather = 0 set jit = off
as $$
-- How many messages match, counted up to p_cap (null: all of them).
declare
  match_plain constant text := archive_match(p_query, p_form, false);
  match_keys constant text := archive_match(p_query, p_form, true);
  scope constant text := archive_scope('kind', p_groups, p_people, p_kinds, p_from, p_until);
  revision_scope constant text := archive_scope('message_kind', p_groups, p_people, p_kinds, p_from, p_until);
  -- Above this share reading the rows is cheaper than collecting them from the index.
  frequent constant real := 0.05;
  matching text;
  share real;
  part record;
  hits int;
  total int := 0;
begin
  for part in select * from archive_parts(p_from, p_until) loop
    share := archive_key_share(p_query, part.part);
    matching := case when share is null or share >= frequent then match_plain else match_keys end;
    execute format('select count(*)::int from (select from %I where %s and %s limit %s) hits',
      part.part, scope, matching, coalesce((p_cap - total)::text, 'all')) into hits;
    total := total + hits;
    exit when total >= p_cap;
    if p_query <> '[]' then
      execute format('select count(*)::int from (
        select distinct group_id, sent_at, message_id from %I where %s and %s) revised
        where not exists (select from %I m where m.group_id = revised.group_id and m.sent_at = revised.sent_at
          and m.message_id = revised.message_id and %s)',
        part.revisions_part, revision_scope, matching, part.part, match_plain) into hits;
      total := total + hits;
      exit when total >= p_cap;
    end if;
  end loop;
  return least(total, p_cap);
end
$$;
--> statement-breakpoint
revoke all on function
  archive_match(jsonb, text, boolean),
  archive_key_share(jsonb, text),
  archive_scope(text, uuid[], uuid[], text[], timestamptz, timestamptz),
  archive_parts(timestamptz, timestamptz),
  archive_search(jsonb, text, uuid[], uuid[], text[], timestamptz, timestamptz, timestamptz, text, uuid, int),
  archive_count(jsonb, text, uuid[], uuid[], text[], timestamptz, timestamptz, int)
from public;
grant execute on function
  archive_search(jsonb, text, uuid[], uuid[], text[], timestamptz, timestamptz, timestamptz, text, uuid, int),
  archive_count(jsonb, text, uuid[], uuid[], text[], timestamptz, timestamptz, int)
to qunjian_app;
