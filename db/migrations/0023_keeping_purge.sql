-- Keeping: floors and two people as constraints, holds, and the purge as the only way anything leaves the archive.
-- The application has no right to delete from the archive; archive_purge_step checks floor, policy, holds and cases itself.

create table purged_keys (
  group_id uuid not null,
  key bytea not null,
  purged_at timestamptz(3) not null,
  primary key (group_id, key)
);
--> statement-breakpoint
create index purged_keys_purged on purged_keys (purged_at);
--> statement-breakpoint
alter table hold_messages alter column message_id type text collate "C";
--> statement-breakpoint
alter table retention_policies
  add constraint retention_policies_floor check (days between 185 and 3650),
  add constraint retention_policies_ceiling check (days <= 365 or reason is not null),
  add constraint retention_policies_two_people check (state in ('awaiting-approval', 'withdrawn')
    or (settled_by is not null and settled_at is not null and settled_by <> proposed_by));
--> statement-breakpoint
alter table holds
  add constraint holds_review check (review_at > reviewed_at and review_at <= reviewed_at + interval '180 days'),
  add constraint holds_proposed check (state = 'active' or release_proposed_by is not null),
  add constraint holds_two_people check (state <> 'released'
    or (released_by is not null and released_at is not null and released_by <> release_proposed_by));
--> statement-breakpoint
alter table hold_scopes
  add constraint hold_scopes_of_something check (num_nonnulls(group_id, person_id) > 0),
  add constraint hold_scopes_window check (from_at < until_at);
--> statement-breakpoint
alter table purge_runs add constraint purge_runs_signed
  check ((finished_at is null) = (signature is null) and (finished_at is null) = (tally is null));
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['hold_events', 'hold_scopes', 'hold_messages', 'purge_batches'] loop
    execute format('create trigger %I_append_only before update or delete or truncate on %I
      for each statement execute function refuse_change()', t, t);
  end loop;
end $$;
--> statement-breakpoint
create function refuse_change_of_finished() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.finished_at is not null then
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger purge_runs_keep before update or delete on purge_runs
  for each row execute function refuse_change_of_finished();
--> statement-breakpoint
create index case_evidence_message on case_evidence (group_id, message_id);
--> statement-breakpoint
create index finding_evidence_message on finding_evidence (group_id, message_id);
--> statement-breakpoint
create view messages_in_cases as
-- Messages that a case stands on, until its file is over: 3 years from the decision, 5 for S4 and S5; infinity while
-- nothing is decided. A message may be listed more than once.
with terms as (
  select id, case when state not in ('decided', 'closed') or decided_at is null then 'infinity'::timestamptz
    else decided_at + case when severity in ('S4', 'S5') then interval '5 years' else interval '3 years' end end as until_at
  from cases
)
select r.group_id, r.message_id collate "C" as message_id, t.until_at
  from reports r join terms t on t.id = r.case_id where r.message_id is not null
union all
select r.group_id, r.message_id collate "C", coalesce(r.answered_at + interval '3 years', 'infinity')
  from reports r where r.message_id is not null and r.case_id is null
union all
select e.group_id, e.message_id collate "C", t.until_at from case_evidence e join terms t on t.id = e.case_id
union all
select e.group_id, e.message_id collate "C", t.until_at
  from finding_evidence e join findings f on f.id = e.finding_id join terms t on t.id = f.case_id
union all
select (q ->> 'groupId')::uuid, (q ->> 'messageId') collate "C", t.until_at
  from decisions d join terms t on t.id = d.case_id, jsonb_path_query(d.proposal, '$.**.quotes[*]') q
  where d.state in ('awaiting-approval', 'parked') and q ->> 'groupId' is not null and q ->> 'messageId' is not null
union all
select i.group_id, i.message_id collate "C", t.until_at
  from evidence_items i join evidence_baskets b on b.id = i.basket_id join terms t on t.id = b.basis_id
  where b.basis_kind = 'case';
--> statement-breakpoint
create function archive_on_hold(p_group_id uuid, p_person_id uuid, p_sent_at timestamptz, p_message_id text)
returns boolean
language sql stable
set search_path = public, pg_temp
as $$
-- Whether a hold that is not released covers one message.
select exists (select from hold_messages x join holds h on h.id = x.hold_id and h.state <> 'released'
    where x.group_id = p_group_id and x.sent_at = p_sent_at and x.message_id = p_message_id collate "C")
  or exists (select from hold_scopes s join holds h on h.id = s.hold_id and h.state <> 'released'
    where (s.group_id = p_group_id or (s.group_id is null and s.person_id = p_person_id))
      and (s.person_id is null or s.person_id = p_person_id)
      and (s.from_at is null or p_sent_at >= s.from_at) and (s.until_at is null or p_sent_at < s.until_at))
$$;
--> statement-breakpoint
create function archive_begin_purge(p_id uuid, p_as_of timestamptz) returns uuid
language plpgsql security definer
set search_path = public, pg_temp
as $$
-- The run that was not finished, or a new one. Time that has not come yet cannot be purged to.
declare
  running uuid;
begin
  if p_as_of > clock_timestamp() then
    raise exception 'a purge as of % is ahead of the clock', p_as_of using errcode = '22023';
  end if;
  perform pg_advisory_xact_lock(7153060210004);
  select id into running from purge_runs where finished_at is null;
  if running is null then
    insert into purge_runs (id, number, as_of, started_at)
      select p_id, coalesce(max(number), 0) + 1, p_as_of, clock_timestamp() from purge_runs;
    running := p_id;
  end if;
  return running;
end
$$;
--> statement-breakpoint
create function archive_drop_partition(p_run uuid, p_from timestamptz) returns boolean
language plpgsql security definer
set search_path = public, pg_temp
as $$
-- Drops one month that is empty and over; false when it is neither, or when somebody reads or writes just now: then the
-- next run does it. Readers wait at the most as long as the lock is waited for.
declare
  part archive_partitions;
  empty boolean;
begin
  perform set_config('lock_timeout', '100ms', true);
  select * into part from archive_partitions where from_at = p_from;
  begin
    lock table only messages, only message_revisions in access exclusive mode;
    execute format('select not exists (select from %I) and not exists (select from %I)', part.name, part.revisions_name)
      into empty;
    if empty then
      execute format('drop table %I', part.name);
      execute format('drop table %I', part.revisions_name);
      delete from archive_partitions where from_at = p_from;
    end if;
  exception when lock_not_available then
    return false;
  end;
  return empty;
end
$$;
--> statement-breakpoint
create function archive_purge_step(p_run uuid, p_limit int) returns int
language plpgsql security definer
set search_path = public, pg_temp set timezone = 'UTC'
as $$
-- One transaction of a purge: drops up to p_limit messages of one partition, with their revisions and keys, whose time
-- is over and which nothing holds; writes down what it dropped. Answers how many, null when the run has come to its end.
declare
  floor_days constant int := 185;
  run purge_runs;
  part record;
  next_sequence int;
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
    execute format($sql$
      with policy as (
        select kind, greatest(days, $3) as days from retention_policies where state = 'active'
      ), doomed as materialized (
        select m.group_id, m.sent_at, m.message_id, m.sha256, m.attachment ->> 'reference' as reference
        from %1$I m left join policy p on p.kind = m.kind
        where m.sent_at >= $2 and m.sent_at <= $1 - make_interval(days => $3)
          and greatest(m.sent_at, m.received_at) + make_interval(days => coalesce(p.days, $4)) <= $1
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
        order by m.sent_at, m.message_id, m.group_id limit $5
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
          order by sent_at, message_id, group_id), ''))
      from doomed
    $sql$, part.name, part.revisions_name)
    into dropped, revised, first_at, last_at, hash
    using run.as_of, case when part.from_at = run.at_partition then coalesce(run.at_sent_at, part.from_at) else part.from_at end,
      floor_days, 200, p_limit;
    if dropped > 0 then
      insert into purge_batches values
        (p_run, next_sequence, part.name, dropped, revised, first_at, last_at, hash, false, clock_timestamp());
      update purge_runs set at_partition = part.from_at, at_sent_at = last_at where id = p_run;
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
      update purge_runs set at_partition = part.until_at, at_sent_at = null where id = p_run;
      return 0;
    end if;
    if orphans > 0 then
      insert into purge_batches values
        (p_run, next_sequence, part.name, 0, orphans, null, null, sha256(''), false, clock_timestamp());
      update purge_runs set at_partition = part.from_at, at_sent_at = null where id = p_run;
      return 0;
    end if;
  end loop;
  return null;
end
$$;
--> statement-breakpoint
create function archive_finish_purge(p_run uuid, p_at timestamptz, p_tally text, p_signature bytea, p_public_key bytea)
returns void
language plpgsql security definer
set search_path = public, pg_temp
as $$
-- Ends a run with its signed tally; ids purged more than a year ago are forgotten.
begin
  update purge_runs set finished_at = p_at, tally = p_tally, signature = p_signature, public_key = p_public_key
    where id = p_run and finished_at is null;
  if not found then
    raise exception 'purge % is not running', p_run using errcode = '22023';
  end if;
  delete from purged_keys where purged_at < p_at - interval '365 days';
end
$$;
--> statement-breakpoint
create or replace function archive_parts(p_from timestamptz, p_until timestamptz)
returns table (part text, revisions_part text)
language plpgsql stable
set search_path = public, pg_temp
as $$
-- The partitions of a time window, newest first. While a default partition holds rows, their months are unknown and
-- the whole table is read as one: slow, but nothing is missed.
begin
  -- Naming the parent keeps a purge from dropping a month until this transaction ends; one dropped since the snapshot
  -- was taken is known by its name that is gone.
  perform from only messages where false;
  if exists (select from messages_default) or exists (select from message_revisions_default) then
    return query select 'messages', 'message_revisions';
  else
    return query select p.name, p.revisions_name from archive_partitions p
      where (p_from is null or p.until_at > p_from) and (p_until is null or p.from_at < p_until)
        and to_regclass('public.' || p.name) is not null
      order by p.from_at desc;
  end if;
end
$$;
--> statement-breakpoint
revoke all on function
  archive_on_hold(uuid, uuid, timestamptz, text),
  archive_begin_purge(uuid, timestamptz),
  archive_drop_partition(uuid, timestamptz),
  archive_purge_step(uuid, int),
  archive_finish_purge(uuid, timestamptz, text, bytea, bytea)
from public;
--> statement-breakpoint
grant execute on function
  archive_on_hold(uuid, uuid, timestamptz, text),
  archive_begin_purge(uuid, timestamptz),
  archive_purge_step(uuid, int),
  archive_finish_purge(uuid, timestamptz, text, bytea, bytea)
to qunjian_app;
--> statement-breakpoint
grant select on purged_keys, purge_runs, purge_batches, messages_in_cases to qunjian_app;
--> statement-breakpoint
grant select, insert on retention_policies, holds, hold_events, hold_scopes, hold_messages to qunjian_app;
--> statement-breakpoint
grant update (state, settled_by, settled_at, replaced_at) on retention_policies to qunjian_app;
--> statement-breakpoint
grant update (state, reviewed_at, review_at, release_proposed_by, release_proposed_at, released_by, released_at, version)
  on holds to qunjian_app;
--> statement-breakpoint
grant select, delete on attachment_removals to qunjian_app;
--> statement-breakpoint
grant update (attempts, next_at) on attachment_removals to qunjian_app;
--> statement-breakpoint
grant select, insert, update on coverage_days to qunjian_app;
