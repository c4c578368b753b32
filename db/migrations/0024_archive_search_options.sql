-- Search of the archive with every filter, in either order. The filters come as one JSON object, of which every member
-- may be missing: {"groups": [uuid], "people": [uuid], "kinds": [text], "roles": [text], "changes": [text],
-- "held": true, "from": instant, "until": instant}. The query is as before (0003_archive_search).
drop function oversight_search(jsonb, text, uuid[], uuid[], text[], timestamptz, timestamptz, timestamptz, text, uuid, int);
--> statement-breakpoint
drop function oversight_count(jsonb, text, uuid[], uuid[], text[], timestamptz, timestamptz, int);
--> statement-breakpoint
drop function archive_search(jsonb, text, uuid[], uuid[], text[], timestamptz, timestamptz, timestamptz, text, uuid, int);
--> statement-breakpoint
drop function archive_count(jsonb, text, uuid[], uuid[], text[], timestamptz, timestamptz, int);
--> statement-breakpoint
drop function archive_scope(text, uuid[], uuid[], text[], timestamptz, timestamptz);
--> statement-breakpoint
drop function archive_match(jsonb, text, boolean);
--> statement-breakpoint
drop function archive_parts(timestamptz, timestamptz);
--> statement-breakpoint
drop function archive_key_share(jsonb, text);
--> statement-breakpoint
create index messages_role on messages (sender_role, sent_at) where sender_role <> 'member';
--> statement-breakpoint
create index message_revisions_kind on message_revisions (kind, sent_at, message_id, group_id);
--> statement-breakpoint
create function archive_list(p_filter jsonb, p_name text) returns text[]
language sql immutable strict parallel safe
set search_path = public, pg_temp
as $$
  -- A list of the filter; null when it filters nothing.
  select array(select jsonb_array_elements_text(p_filter -> p_name))
    where jsonb_typeof(p_filter -> p_name) = 'array' and jsonb_array_length(p_filter -> p_name) > 0
$$;
--> statement-breakpoint
create function archive_match(p_query jsonb, p_form text, p_with_keys boolean, p_alias text) returns text
language plpgsql stable
set search_path = public, pg_temp
as $$
-- The condition in SQL, over the columns of messages or message_revisions under an alias; all values quoted.
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
    if p_with_keys then
      if jsonb_array_length(alternative -> 'keys') > 0 then
        parts := parts || format('%s @> %L::int[]', indexed,
          array(select k::int from jsonb_array_elements_text(alternative -> 'keys') k));
      end if;
      parts := parts || array(select format('%s && %L::int[]', indexed,
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
-- key, of the alternatives the greatest. 0 when rarer than the statistics know; null when they cannot tell, because the
-- index cannot help or only by any of many keys, each of which may be too rare for them.
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
create function archive_scope(p_filter jsonb, p_alias text, p_of text) returns text
language plpgsql stable
set search_path = public, pg_temp
as $$
-- The filters on a row's own columns in SQL: of a message, or of a revision as far as it has them. One group or person
-- is compared with =, which lets an index on it deliver the order too.
declare
  groups constant uuid[] := archive_list(p_filter, 'groups')::uuid[];
  people constant uuid[] := archive_list(p_filter, 'people')::uuid[];
  kinds constant text[] := archive_list(p_filter, 'kinds');
  roles constant text[] := archive_list(p_filter, 'roles');
begin
  return concat_ws(' and ', 'true',
    case when cardinality(groups) = 1 then format('%s.group_id = %L', p_alias, groups[1])
      -- Of many groups the planner would weigh each one; none of them narrows much.
      when cardinality(groups) > 200 then format('(%s.group_id = any (%L::uuid[])) is true', p_alias, groups)
      when groups is not null then format('%s.group_id = any (%L::uuid[])', p_alias, groups) end,
    case when cardinality(people) = 1 then format('%s.person_id = %L', p_alias, people[1])
      when people is not null then format('%s.person_id = any (%L::uuid[])', p_alias, people) end,
    case when p_of = 'message' and cardinality(kinds) = 1 then format('%s.kind = %L', p_alias, kinds[1])
      when kinds is not null then format('%s.%I = any (%L::text[])', p_alias,
        case p_of when 'message' then 'kind' else 'message_kind' end, kinds) end,
    case when p_of <> 'message' then null
      when cardinality(roles) = 1 then format('%s.sender_role = %L', p_alias, roles[1])
      when roles is not null then format('%s.sender_role = any (%L::text[])', p_alias, roles) end,
    case when p_filter ->> 'from' is not null then format('%s.sent_at >= %L::timestamptz', p_alias, p_filter ->> 'from') end,
    case when p_filter ->> 'until' is not null then format('%s.sent_at < %L::timestamptz', p_alias, p_filter ->> 'until') end);
end
$$;
--> statement-breakpoint
create function archive_happened(p_filter jsonb) returns text
language sql stable
set search_path = public, pg_temp
as $$
  -- The condition on the kind of a revision under the alias x, or null.
  select format('x.kind = any (%L::text[])',
      array(select case change when 'edited' then 'edit' else 'recall' end from unnest(changes) change))
    from (select archive_list(p_filter, 'changes') as changes) given where changes is not null
$$;
--> statement-breakpoint
create function archive_beside(p_filter jsonb, p_alias text, p_part text, p_revisions_part text, p_of text) returns text
language plpgsql stable
set search_path = public, pg_temp
as $$
-- The filters on what stands in other tables about a row.
declare
  same constant text := '%1$s.group_id = %2$s.group_id and %1$s.sent_at = %2$s.sent_at and %1$s.message_id = %2$s.message_id';
begin
  return concat_ws(' and ', 'true',
    case when archive_happened(p_filter) is not null then
      format('exists (select from %I x where %s and %s)', p_revisions_part, format(same, 'x', p_alias),
        archive_happened(p_filter)) end,
    case when p_of <> 'message' and archive_list(p_filter, 'roles') is not null then
      format('exists (select from %I w where %s and w.sender_role = any (%L::text[]))', p_part, format(same, 'w', p_alias),
        archive_list(p_filter, 'roles')) end,
    case when (p_filter ->> 'held')::boolean then
      format('(exists (select from hold_messages h join holds on holds.id = h.hold_id and holds.state <> ''released'' where %s)
        or exists (select from hold_scopes s join holds on holds.id = s.hold_id and holds.state <> ''released''
          where (s.group_id = %2$s.group_id or (s.group_id is null and s.person_id = %2$s.person_id))
            and (s.person_id is null or s.person_id = %2$s.person_id)
            and (s.from_at is null or %2$s.sent_at >= s.from_at) and (s.until_at is null or %2$s.sent_at < s.until_at)))',
        format(same, 'h', p_alias), p_alias) end);
end
$$;
--> statement-breakpoint
create function archive_parts(p_filter jsonb, p_order text)
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
  if exists (select from messages_default) or exists (select from message_revisions_default) then
    return query select 'messages', 'message_revisions', since, before;
  else
    return query select p.name, p.revisions_name, p.from_at, p.until_at from archive_partitions p
      where (since is null or p.until_at > since) and (before is null or p.from_at < before)
      order by case p_order when 'newest' then p.from_at end desc, p.from_at;
  end if;
end
$$;
--> statement-breakpoint
create function archive_beyond(p_alias text, p_order text, p_sent_at timestamptz, p_message_id text, p_group_id uuid)
returns text
language sql immutable
set search_path = public, pg_temp
as $$
  -- The rows after a position in the order; the first comparison is for the index.
  select case when p_sent_at is null then 'true' else
    format('%1$s.sent_at %2$s= %3$L::timestamptz and (%1$s.sent_at, %1$s.message_id, %1$s.group_id) %2$s (%3$L::timestamptz, %4$L collate "C", %5$L::uuid)',
      p_alias, case p_order when 'newest' then '<' else '>' end, p_sent_at, p_message_id, p_group_id) end
$$;
--> statement-breakpoint
create function archive_search(p_query jsonb, p_form text, p_filter jsonb, p_order text, p_sent_at timestamptz,
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
  many constant int := 30000;
  -- From this share on, rows are read in the order first.
  frequent constant real := 0.002;
  way constant text := case p_order when 'newest' then 'desc' else 'asc' end;
  in_order constant text := format(' order by %%1$s.sent_at %1$s, %%1$s.message_id %1$s, %%1$s.group_id %1$s', way);
  -- Adding nothing keeps the planner from walking the time index for words that are rare.
  sorted constant text := format(' order by (%%1$s.sent_at + interval ''0'') %1$s, %%1$s.message_id %1$s, %%1$s.group_id %1$s', way);
  collected constant text :=
    'select array_agg(group_id), array_agg(sent_at), array_agg(message_id) from (select %1$s.group_id, %1$s.sent_at, %1$s.message_id from ';
  match_plain constant text := archive_match(p_query, p_form, false, 'm');
  match_keys constant text := archive_match(p_query, p_form, true, 'm');
  revised_plain constant text := archive_match(p_query, p_form, false, 'r');
  revised_keys constant text := archive_match(p_query, p_form, true, 'r');
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
    groups := null;
    if changed and (share is null or share >= frequent) then
      -- Few messages were changed: read what happened in the order, and look at the message of each.
      execute 'select array_agg(group_id), array_agg(sent_at), array_agg(message_id) from (
          select distinct on (x.sent_at, x.message_id, x.group_id) x.group_id, x.sent_at, x.message_id from '
        || format('%1$I x join %2$I m on m.group_id = x.group_id and m.sent_at = x.sent_at and m.message_id = x.message_id
            where %3$s and %4$s and %5$s and %6$s and (%7$s or exists (select from %1$I r where r.group_id = x.group_id
              and r.sent_at = x.sent_at and r.message_id = x.message_id and %8$s)) %9$s limit %10$s) hits',
          part.revisions_part, part.part, archive_happened(p_filter),
          archive_beyond('x', p_order, p_sent_at, p_message_id, p_group_id), scope, beside, match_plain, revised_plain,
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
          -- Frequent keys, rare text: the other partitions are not probed either.
          groups := null;
          probing := false;
        end if;
      end if;
      if groups is null and not all_in_order then
        execute format(collected, 'm') || format('%I m where %s and %s and %s and %s %s limit %s) hits',
          part.part, scope, beyond, match_keys, beside, format(sorted, 'm'), wanted)
          into groups, times, ids;
      end if;
      if p_query <> '[]' then
        execute format('select not exists (select from %I)', part.revisions_part) into unrevised;
        if not unrevised then
          execute format(collected, 'r') || format('%I r where %s and %s and %s and %s and %s group by 1, 2, 3 %s limit %s) hits',
            part.revisions_part, revision_scope, revised_beyond, revised_keys,
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
create function archive_count(p_query jsonb, p_form text, p_filter jsonb, p_cap int) returns int
language plpgsql stable security definer
set search_path = public, pg_temp
set work_mem = '64MB' set max_parallel_workers_per_gather = 0 set jit = off set enable_seqscan = off
as $$
-- How many messages match, counted up to p_cap (null: all of them).
declare
  match_plain constant text := archive_match(p_query, p_form, false, 'm');
  match_keys constant text := archive_match(p_query, p_form, true, 'm');
  revised_plain constant text := archive_match(p_query, p_form, false, 'r');
  revised_keys constant text := archive_match(p_query, p_form, true, 'r');
  scope constant text := archive_scope(p_filter, 'm', 'message');
  revision_scope constant text := archive_scope(p_filter, 'r', 'revision');
  -- Above this share reading the rows is cheaper than collecting them from the index.
  frequent constant real := 0.06;
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
    plain := coalesce(share, guess, 1) >= frequent;
    perform set_config('enable_seqscan', case when plain then 'on' else 'off' end, true);
    execute format('select count(*)::int from (select from %I m where %s and %s and %s limit %s) hits',
      part.part, scope, case when plain then match_plain else match_keys end,
      archive_beside(p_filter, 'm', part.part, part.revisions_part, 'message'), coalesce((p_cap - total)::text, 'all')) into hits;
    total := total + hits;
    exit when total >= p_cap;
    if p_query <> '[]' then
      execute format('select count(*)::int from (
        select distinct r.group_id, r.sent_at, r.message_id from %I r where %s and %s and %s) revised
        where not exists (select from %I m where m.group_id = revised.group_id and m.sent_at = revised.sent_at
          and m.message_id = revised.message_id and %s)',
        part.revisions_part, revision_scope, case when plain then revised_plain else revised_keys end,
        archive_beside(p_filter, 'r', part.part, part.revisions_part, 'revision'), part.part, match_plain) into hits;
      total := total + hits;
      exit when total >= p_cap;
    end if;
  end loop;
  return least(total, p_cap);
end
$$;
--> statement-breakpoint
create function archive_windows(p_filter jsonb, p_order text) returns table (from_at timestamptz, until_at timestamptz)
language sql stable security definer
set search_path = public, pg_temp
as $$
  -- The stretches of time that a search reads one after the other; open where the whole archive is one.
  select p.from_at, p.until_at from archive_parts(p_filter, p_order) p
$$;
--> statement-breakpoint
create function oversight_filter(p_filter jsonb) returns jsonb
language plpgsql stable security definer
set search_path = public, pg_temp
as $$
-- A filter narrowed to the order's groups and time, whatever is asked for beyond; null when nothing is left.
declare
  o orders;
  asked constant uuid[] := archive_list(p_filter, 'groups')::uuid[];
  allowed uuid[];
begin
  select * into o from orders where id = oversight_order_id();
  if o.id is null then
    raise exception 'no order in force' using errcode = '42501';
  end if;
  allowed := array(select g from oversight_groups() g where asked is null or g = any (asked));
  if cardinality(allowed) = 0 then
    return null;
  end if;
  if p_filter ? 'held' then
    raise exception 'holds are not part of an order' using errcode = '42501';
  end if;
  return p_filter || jsonb_build_object('groups', allowed,
    'from', greatest(o.scope_from, (p_filter ->> 'from')::timestamptz),
    'until', least(o.scope_until, (p_filter ->> 'until')::timestamptz));
end
$$;
--> statement-breakpoint
create function oversight_search(p_query jsonb, p_form text, p_filter jsonb, p_order text, p_sent_at timestamptz,
  p_message_id text, p_group_id uuid, p_limit int) returns setof messages
language sql stable security definer
set search_path = public, pg_temp
as $$
  -- The archive's own search inside the order's groups and time.
  select found.* from oversight_filter(p_filter) narrowed,
    archive_search(p_query, p_form, narrowed, p_order, p_sent_at, p_message_id, p_group_id, least(p_limit, 201)) found
   where narrowed is not null
$$;
--> statement-breakpoint
create function oversight_count(p_query jsonb, p_form text, p_filter jsonb, p_cap int) returns int
language sql stable security definer
set search_path = public, pg_temp
as $$
  select coalesce((select archive_count(p_query, p_form, narrowed, p_cap)
    from oversight_filter(p_filter) narrowed where narrowed is not null), 0)
$$;
--> statement-breakpoint
create function oversight_windows(p_filter jsonb, p_order text) returns table (from_at timestamptz, until_at timestamptz)
language sql stable security definer
set search_path = public, pg_temp
as $$
  select p.from_at, p.until_at from oversight_filter(p_filter) narrowed, archive_parts(narrowed, p_order) p
   where narrowed is not null
$$;
--> statement-breakpoint
revoke all on function
  archive_list(jsonb, text),
  archive_match(jsonb, text, boolean, text),
  archive_key_share(jsonb, text),
  archive_scope(jsonb, text, text),
  archive_happened(jsonb),
  archive_beside(jsonb, text, text, text, text),
  archive_parts(jsonb, text),
  archive_beyond(text, text, timestamptz, text, uuid),
  archive_search(jsonb, text, jsonb, text, timestamptz, text, uuid, int),
  archive_count(jsonb, text, jsonb, int),
  archive_windows(jsonb, text),
  oversight_filter(jsonb),
  oversight_search(jsonb, text, jsonb, text, timestamptz, text, uuid, int),
  oversight_count(jsonb, text, jsonb, int),
  oversight_windows(jsonb, text)
from public;
--> statement-breakpoint
grant execute on function
  archive_search(jsonb, text, jsonb, text, timestamptz, text, uuid, int),
  archive_count(jsonb, text, jsonb, int),
  archive_windows(jsonb, text)
to qunjian_app;
--> statement-breakpoint
grant execute on function
  oversight_search(jsonb, text, jsonb, text, timestamptz, text, uuid, int),
  oversight_count(jsonb, text, jsonb, int),
  oversight_windows(jsonb, text)
to qunjian_regulator;
