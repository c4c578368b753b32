-- Fewer rows of a group are read ahead: they lie apart.
create or replace function archive_search(p_query jsonb, p_form text, p_filter jsonb, p_order text, p_sent_at timestamptz,
  p_message_id text, p_group_id uuid, p_limit int) returns setof messages
language plpgsql stable security definer
set search_path = public, pg_temp
set work_mem = '64MB' set max_parallel_workers_per_gather = 0 set jit = off set enable_seqscan = off
as $$
-- The first p_limit messages that match in the order (newest, oldest), beyond the position if one is given. The caller
-- has resolved the scope.
declare
  -- From this share on, rows are read in the order before the index is asked: a few, and more where these say it will do.
  frequent constant real := 0.004;
  -- Those of one group lie apart from one another, and each costs as much as a hit of the index.
  few constant int := case when archive_list(p_filter, 'groups') is null then 1500 else 500 end;
  more constant int := 4 * few;
  -- Where the index would bring many rows, it is asked for a slice of time first, then for greater ones. A share that the
  -- statistics do not know is at the most about this.
  unknown constant real := 0.003;
  worth_slicing constant real := 0.001;
  step constant int := 6;
  slice text;
  seen real;
  ends record;
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
  -- Whether time alone orders the rows: nothing else narrows them much.
  sliced constant boolean := p_query <> '[]' and (p_filter ->> 'held') is null and not changed
    and coalesce(cardinality(groups_given), 201) > 200 and people_given is null
    and archive_list(p_filter, 'kinds') is null and archive_list(p_filter, 'roles') is null;
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
    probed := all_in_order;
    seen := case when share > 0 then share when probing then unknown end;
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
          archive_beyond('x', p_order, p_sent_at, p_message_id, p_group_id), scope,
          archive_beside(p_filter - 'changes', 'm', part.part, part.revisions_part, 'message'), match_plain,
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
          exit when got >= wanted or rows = more or 1.5 * got * more / rows < wanted;
          rows := more;
        end loop;
        seen := (got + 1)::real / rows;
        if got < wanted then
          execute format('select not exists (select from %I m where %s and %s %s offset %s limit 1)',
            part.part, walked, beyond, format(in_order, 'm'), rows) into exhausted;
          if not exhausted then
            groups := null;
          end if;
        end if;
        probed := got >= wanted or exhausted;
      end if;
      -- What is rare in the newest rows is not looked for in slices of the other partitions, unless it is frequent there.
      if not probed and sliced and part.tuples > 0 and seen >= worth_slicing then
        execute format('select min(sent_at), max(sent_at) from %I', part.part) into ends;
        rows := 3 * wanted / seen;
        while rows < part.tuples / 4 loop
          slice := case p_order
            when 'newest' then format('m.sent_at >= %L::timestamptz', least(ends.max, p_sent_at, (p_filter ->> 'until')::timestamptz)
              - (ends.max - ends.min) * (rows / part.tuples))
            else format('m.sent_at <= %L::timestamptz', greatest(ends.min, p_sent_at, (p_filter ->> 'from')::timestamptz)
              + (ends.max - ends.min) * (rows / part.tuples)) end;
          execute format(collected, 'm') || format('%I m where %s and %s and %s and %s %s limit %s) hits',
            part.part, scope, beyond, slice, archive_match(p_query, p_form, 1, 'm'), format(sorted, 'm'), wanted)
            into groups, times, ids;
          probed := coalesce(cardinality(groups), 0) >= wanted;
          exit when probed or share = 0;
          rows := rows * step;
        end loop;
      end if;
      if not probed then
        -- Where even the newest rows have few, the other partitions are not probed either.
        probing := false;
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
