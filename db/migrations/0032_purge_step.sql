-- A step of a purge looks at the next messages by the time index instead of all of their month: a month of millions
-- would otherwise be read anew in every step.
create or replace function archive_purge_step(p_run uuid, p_limit int) returns int
language plpgsql security definer
set search_path = public, pg_temp set timezone = 'UTC'
as $$
-- One transaction of a purge: looks at the next p_limit messages of one partition, by the time index, and drops those
-- whose time is over and which nothing holds, with their revisions and keys; writes down what it dropped and how far it
-- has come. Answers how many it dropped, null when the run has come to its end.
declare
  floor_days constant int := 185;
  run purge_runs;
  part record;
  next_sequence int;
  after_at timestamptz;
  after_message_id text;
  after_group_id uuid;
  seen int;
  seen_at timestamptz;
  seen_message_id text;
  seen_group_id uuid;
  dropped int;
  revised int;
  orphans int;
  first_at timestamptz;
  last_at timestamptz;
  hash bytea;
begin
  select * into run from purge_runs where id = p_run and finished_at is null for update;
  if not found then
    raise exception 'purge % is not running', p_run using errcode = '22023';
  end if;
  if run.as_of > clock_timestamp() then
    raise exception 'a purge as of % is ahead of the clock', run.as_of using errcode = '22023';
  end if;
  -- A hold waits for this transaction, and this transaction for a hold: what is on hold when it commits is kept.
  perform pg_advisory_xact_lock(7153060210003);
  select coalesce(max(sequence), 0) + 1 into next_sequence from purge_batches where run_id = p_run;
  for part in
    select * from (
      select name, revisions_name, from_at, until_at from archive_partitions
      where from_at <= run.as_of - make_interval(days => floor_days)
      union all select 'messages_default', 'message_revisions_default', '-infinity', 'infinity'
    ) parts where run.at_partition is null or from_at >= run.at_partition order by from_at
  loop
    after_at := part.from_at;
    after_message_id := '';
    after_group_id := '00000000-0000-0000-0000-000000000000';
    if part.from_at = run.at_partition and run.at_sent_at is not null then
      after_at := run.at_sent_at;
      after_message_id := run.at_message_id;
      after_group_id := run.at_group_id;
    end if;
    execute format($sql$
      with policy as (
        select kind, greatest(days, $3) as days from retention_policies where state = 'active'
      ), next as materialized (
        select m.group_id, m.sent_at, m.received_at, m.message_id, m.person_id, m.kind, m.sha256,
          m.attachment ->> 'reference' as reference
        from %1$I m
        where m.sent_at >= $2 and m.sent_at <= $1 - make_interval(days => $3)
          and (m.sent_at, m.message_id, m.group_id) > ($2, $6 collate "C", $7)
        order by m.sent_at, m.message_id, m.group_id limit $5
      ), doomed as materialized (
        select m.group_id, m.sent_at, m.message_id, m.sha256, m.reference
        from next m left join policy p on p.kind = m.kind
        where greatest(m.sent_at, m.received_at) + make_interval(days => coalesce(p.days, $4)) <= $1
          and not exists (select from hold_messages x join holds h on h.id = x.hold_id and h.state <> 'released'
            where x.group_id = m.group_id and x.sent_at = m.sent_at and x.message_id = m.message_id)
          and not exists (select from hold_scopes s join holds h on h.id = s.hold_id and h.state <> 'released'
            where s.group_id = m.group_id and (s.person_id is null or s.person_id = m.person_id)
              and (s.from_at is null or m.sent_at >= s.from_at) and (s.until_at is null or m.sent_at < s.until_at))
          and not exists (select from hold_scopes s join holds h on h.id = s.hold_id and h.state <> 'released'
            where s.group_id is null and s.person_id = m.person_id
              and (s.from_at is null or m.sent_at >= s.from_at) and (s.until_at is null or m.sent_at < s.until_at))
          and not exists (select from messages_in_cases c
            where c.group_id = m.group_id and c.message_id = m.message_id and c.until_at > $1)
          and not exists (select from %2$I r where r.group_id = m.group_id and r.sent_at = m.sent_at
            and r.message_id = m.message_id
            and greatest(r.at, r.received_at) + make_interval(days => coalesce(p.days, $4)) > $1)
      ), gone as (
        delete from %1$I m using doomed d
        where m.group_id = d.group_id and m.sent_at = d.sent_at and m.message_id = d.message_id
      ), revisions_gone as (
        delete from %2$I r using doomed d
        where r.group_id = d.group_id and r.sent_at = d.sent_at and r.message_id = d.message_id
        returning r.detail -> 'attachment' ->> 'reference' as reference
      ), keys_gone as (
        delete from message_keys k using doomed d where k.group_id = d.group_id and k.message_id = d.message_id
      ), remembered as (
        insert into purged_keys (group_id, key, purged_at)
        select group_id, substring(sha256(convert_to(message_id, 'UTF8')) for 16), clock_timestamp() from doomed
        on conflict do nothing
      ), files as (
        insert into attachment_removals (id, reference, queued_at, next_at)
        select distinct sha256(convert_to(reference, 'UTF8')), reference, clock_timestamp(), clock_timestamp()
        from (select reference from doomed union select reference from revisions_gone) f where reference is not null
        on conflict do nothing
      )
      select count(*), (select count(*) from revisions_gone), min(sent_at), max(sent_at),
        sha256(coalesce(string_agg(uuid_send(group_id) || int8send((extract(epoch from sent_at) * 1000)::bigint)
          || convert_to(message_id, 'UTF8') || '\x00' || sha256, ''::bytea
          order by sent_at, message_id, group_id), '')),
        (select count(*) from next), (select max(sent_at) from next),
        (select message_id from next order by sent_at desc, message_id desc, group_id desc limit 1),
        (select group_id from next order by sent_at desc, message_id desc, group_id desc limit 1)
      from doomed
    $sql$, part.name, part.revisions_name)
    into dropped, revised, first_at, last_at, hash, seen, seen_at, seen_message_id, seen_group_id
    using run.as_of, after_at, floor_days, 200, p_limit, after_message_id, after_group_id;
    if dropped > 0 then
      insert into purge_batches values
        (p_run, next_sequence, part.name, dropped, revised, first_at, last_at, hash, false, clock_timestamp());
    end if;
    if seen > 0 then
      update purge_runs set at_partition = part.from_at, at_sent_at = seen_at, at_message_id = seen_message_id,
        at_group_id = seen_group_id where id = p_run;
      return dropped;
    end if;
    execute format('delete from %2$I r where r.sent_at <= $1 - make_interval(days => $2)
      and greatest(r.sent_at, r.at, r.received_at) + make_interval(days => $2) <= $1
      and not exists (select from %1$I m where m.group_id = r.group_id and m.sent_at = r.sent_at
        and m.message_id = r.message_id)', part.name, part.revisions_name)
      using run.as_of, floor_days;
    get diagnostics orphans = row_count;
    if isfinite(part.until_at) and part.until_at <= run.as_of - make_interval(days => floor_days)
      and archive_drop_partition(p_run, part.from_at) then
      insert into purge_batches values
        (p_run, next_sequence, part.name, 0, orphans, null, null, sha256(''), true, clock_timestamp());
      update purge_runs set at_partition = part.until_at, at_sent_at = null, at_message_id = null, at_group_id = null
        where id = p_run;
      return 0;
    end if;
    if orphans > 0 then
      insert into purge_batches values
        (p_run, next_sequence, part.name, 0, orphans, null, null, sha256(''), false, clock_timestamp());
      return 0;
    end if;
  end loop;
  return null;
end
$$;
