-- One key a position instead of two kinds of keys: the family of a character finds it alone, and the index is a fifth
-- smaller (docs/adr/0002-gram-families.md).
create or replace function message_grams(content text) returns int[]
language plpgsql immutable strict parallel safe
as $$
-- The keys of the gram index, as domain/archive/rules/gram-keys.ts describes them: for every position 128 x its code
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
      keys := keys || (a * 128 + case
        when b = 0 then 0
        when a < 128 and b < 128 then ((b & 31) | case when b < 96 then 0 else 32 end) * 2 + case when c < 128 then c & 1 else 0 end
        when a < 128 then 1 + b % 127
        -- The frequent characters, a bit each from code point 12288 on.
        when a between 12288 and 40959 and get_bit('\x040000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000012c00100024000c00090080000000004048000800100004010040002010000000000004000000004000001001000000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000440000000000801000020000000000000000000000000000000000000000000000000800000000000000000000000000000000000000000080000020000840000085080008000000000000000040100000010000000000000000000000004000000000000000000000004000000000000000000100000000000000000000000000000000000000000000000000000000000000000000000000000000001000020000000000001010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000480060000000000000000082204000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010040000000000000400000400000000000000000020080020000000200000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000020000000000000000000000000000001000000080000000000000000000000000000100000000000000000008000000000000018000000000000800000000000000004000008000000000000000000000000000000000000000000000000000080000800080000000000000000000000000000000000000000000000000000000000000030000000000010008000000004000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000020000000020004000000000000080000000000000008000000000000000000000000000000000000001020000001000000000000020000000000000000000000000000000000000000000000000008000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000004000000000000000000000000000000000000000000100000000000000000000000000000000000000000000000000002000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000200000000000000000000000000004000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000002010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000800001a000000000000000000000000000000000000000000000000000000000000000000000000000000000001000000000000000000000000000000000080080000000000100000000000000000000000000000000000000200000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000002000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000800000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000080000200000000000000000000000000000000000000000040000000000000000000000000000002100000000000000000000000000000000000000000000000000000000000200000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000100000000000000000000000080000000000000000000000000000000000000000000000000000020000000000000040020000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000200000100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000800000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000280000003000000000000000000000000000008000000000000000000080000000000000000000020000000000000000000000400000000000000000000000000001000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000004010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000200000000000000000000000000000000000000000000000000000000000000000000000000'::bytea, a - 12288) = 1 then 1 + b % 127
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
drop function archive_match(jsonb, text, boolean, text);
--> statement-breakpoint
create function archive_match(p_query jsonb, p_form text, p_depth int, p_alias text) returns text
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
      parts := parts || array(select format('%s && %L::int[]', indexed,
          array(select k::int from jsonb_array_elements_text(options) k))
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
create or replace function archive_beside(p_filter jsonb, p_alias text, p_part text, p_revisions_part text, p_of text) returns text
language plpgsql stable
set search_path = public, pg_temp
as $$
-- The filters on what stands in other tables about a row: of a message, of a message where few are on hold, of a revision.
declare
  same constant text := '%1$s.group_id = %2$s.group_id and %1$s.sent_at = %2$s.sent_at and %1$s.message_id = %2$s.message_id';
begin
  return concat_ws(' and ', 'true',
    case when archive_happened(p_filter) is not null then
      format('exists (select from %I x where %s and %s)', p_revisions_part, format(same, 'x', p_alias),
        archive_happened(p_filter)) end,
    case when p_of = 'revision' and archive_list(p_filter, 'roles') is not null then
      format('exists (select from %I w where %s and w.sender_role = any (%L::text[]))', p_part, format(same, 'w', p_alias),
        archive_list(p_filter, 'roles')) end,
    case when (p_filter ->> 'held')::boolean and p_of = 'held' then
      -- From the holds, for what is rare among the rows.
      format('(%1$s.group_id, %1$s.sent_at, %1$s.message_id) in (
          select h.group_id, h.sent_at, h.message_id from hold_messages h join holds on holds.id = h.hold_id and holds.state <> ''released''
        union all
          select w.group_id, w.sent_at, w.message_id from hold_scopes s join holds on holds.id = s.hold_id and holds.state <> ''released''
            join %2$I w on w.group_id = s.group_id and (s.person_id is null or w.person_id = s.person_id)
              and w.sent_at >= coalesce(s.from_at, ''-infinity'') and w.sent_at < coalesce(s.until_at, ''infinity'')
        union all
          select w.group_id, w.sent_at, w.message_id from hold_scopes s join holds on holds.id = s.hold_id and holds.state <> ''released''
            join %2$I w on s.group_id is null and w.person_id = s.person_id
              and w.sent_at >= coalesce(s.from_at, ''-infinity'') and w.sent_at < coalesce(s.until_at, ''infinity''))',
        p_alias, p_part)
    when (p_filter ->> 'held')::boolean then
      format('(exists (select from hold_messages h join holds on holds.id = h.hold_id and holds.state <> ''released'' where %s)
        or exists (select from hold_scopes s join holds on holds.id = s.hold_id and holds.state <> ''released''
          where (s.group_id = %2$s.group_id or (s.group_id is null and s.person_id = %2$s.person_id))
            and (s.person_id is null or s.person_id = %2$s.person_id)
            and (s.from_at is null or %2$s.sent_at >= s.from_at) and (s.until_at is null or %2$s.sent_at < s.until_at)))',
        format(same, 'h', p_alias), p_alias) end);
end
$$;
--> statement-breakpoint
create or replace function archive_key_share(p_query jsonb, p_partition text) returns real
language plpgsql stable
set search_path = public, pg_temp
as $$
-- The share of rows that may match, by the statistics of the partition's gram index: of each alternative its rarest
-- key, of the alternatives the greatest. 0 when rarer than the statistics know; null when they cannot tell: there are
-- none yet, nothing is asked, or only for any of many keys, each of which may be too rare for them.
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
  if elements is null then
    return null;
  end if;
  for alternative in select * from jsonb_array_elements(p_query) loop
    if alternative -> 'keys' = '[]' then
      return null;
    end if;
    select min(coalesce(shares[array_position(elements, k::int)], 0)) into key_share
      from jsonb_array_elements_text(alternative -> 'keys') k;
    share := greatest(share, key_share);
  end loop;
  return share;
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
  -- Rows that are read in the order before the index is asked: a few first, more where these say that it will do.
  few constant int := 2000;
  many constant int := 20000;
  -- From this share on, rows are read in the order first.
  frequent constant real := 0.002;
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
          exit when got >= wanted or rows = many or got::real * many / rows < wanted;
          rows := many;
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
  scanned constant real := 0.06;
  -- As in archive_search.
  frequent constant real := 0.002;
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
revoke all on function archive_match(jsonb, text, int, text) from public;
--> statement-breakpoint
select archive_refresh_statistics();
