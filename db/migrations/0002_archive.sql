-- The archive: messages as they were sent, what happened to them afterwards, and the keys that keep each stored once.
-- No triggers, no foreign keys, no unique key without group_id, one level of partitions: the same tables distribute by
-- group_id. Nobody but the owner may update or delete.

create function message_grams(content text) returns int[]
language plpgsql immutable strict parallel safe
as $$
-- The keys of the gram index, as domain/archive/rules/gram-keys.ts describes them: for every position one bucket of the
-- pair of code points, or of the triple where three ASCII characters start; one key for each character that is neither
-- an ASCII letter or digit nor frequent. A change here needs a new index.
declare
  keys int[] := '{}';
  a int;
  b int;
  c int;
  letter text;
begin
  foreach letter in array string_to_array(content, null) loop
    c := ascii(letter);
    if a < 128 and b < 128 and c < 128 then
      keys := keys || (((a * 31337 + b) % 65521 * 31337 + c) % 65521);
    elsif a is not null then
      keys := keys || ((a % 65521 * 31337 + b) % 65521);
    end if;
    if c <> all (array[
      32,33,40,41,44,45,46,48,49,50,51,52,53,54,55,56,57,63,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,
      83,84,85,86,87,88,89,90,97,98,99,100,101,102,103,104,105,106,107,108,109,110,111,112,113,114,115,116,117,118,
      119,120,121,122,12290,19968,19978,19979,19981,19996,20010,20013,20026,20027,20040,20043,20063,20102,20107,
      20110,20123,20140,20154,20160,20182,20197,20204,20250,20294,20316,20320,20570,20854,20986,20998,21035,21040,
      21069,21271,21435,21457,21482,21487,21507,21516,21518,21527,21543,21602,21608,21644,21738,21834,21916,22240,
      22269,22312,22320,22810,22823,22825,22826,22899,22905,22909,22914,23376,23398,23454,23478,23545,23567,23569,
      23601,24049,24180,24215,24320,24403,24456,24471,24515,24590,24615,24819,24847,24863,25104,25105,25152,25171,
      25214,26041,26085,26102,26159,26223,26368,26377,26412,26469,26679,27426,27604,27809,28857,28982,29609,29616,
      29983,29992,30005,30007,30340,30475,30495,30528,30693,31181,31995,32463,32473,32654,32769,32780,33021,33258,
      34892,34987,35201,35270,35273,35805,35828,36215,36793,36807,36824,36825,36947,37027,37117,37202,37324,38382,
      38388,38754,39302,39640,40657
    ]) then
      keys := keys || (65536 + c);
    end if;
    a := b;
    b := c;
  end loop;
  if a is not null then
    keys := keys || ((a % 65521 * 31337 + b) % 65521);
  end if;
  return keys;
end
$$;
--> statement-breakpoint
create table messages (
  group_id uuid not null,
  sent_at timestamptz(3) not null,
  received_at timestamptz(3) not null,
  person_id uuid not null,
  batch_id uuid not null,
  sequence bigint,
  leaf_index int not null,
  normal_form smallint not null,
  message_id text collate "C" not null,
  kind text not null,
  sender_role text,
  thread_id text,
  body text not null,
  body_norm text,
  body_folded text,
  body_raw bytea,
  sha256 bytea not null,
  attachment jsonb,
  primary key (group_id, sent_at, message_id)
) partition by range (sent_at);
--> statement-breakpoint
create index messages_time on messages (sent_at, message_id, group_id);
create index messages_person on messages (person_id, sent_at);
create index messages_kind on messages (kind, sent_at) where kind <> 'text';
create index messages_grams on messages using gin (message_grams(coalesce(body_folded, body_norm, body)))
  with (gin_pending_list_limit = 1024);
create table messages_default partition of messages default;
--> statement-breakpoint
create table message_keys (
  group_id uuid not null,
  message_id text collate "C" not null,
  sent_at timestamptz(3) not null,
  digest bytea not null,
  primary key (group_id, message_id)
);
--> statement-breakpoint
create table message_revisions (
  group_id uuid not null,
  sent_at timestamptz(3) not null,
  at timestamptz(3) not null,
  received_at timestamptz(3) not null,
  revision_id uuid not null,
  person_id uuid not null,
  batch_id uuid,
  leaf_index int,
  normal_form smallint not null,
  message_id text collate "C" not null,
  message_kind text not null,
  kind text not null,
  source text not null,
  body text,
  body_norm text,
  body_folded text,
  body_raw bytea,
  sha256 bytea,
  digest bytea not null,
  detail jsonb,
  primary key (group_id, sent_at, message_id, digest)
) partition by range (sent_at);
--> statement-breakpoint
create index message_revisions_time on message_revisions (sent_at, message_id, group_id);
create index message_revisions_grams on message_revisions
  using gin (message_grams(coalesce(body_folded, body_norm, body))) with (gin_pending_list_limit = 1024);
create table message_revisions_default partition of message_revisions default;
--> statement-breakpoint
create table ingest_batches (
  id uuid primary key,
  platform_id uuid not null,
  source text not null,
  idempotency_key text,
  request_sha256 bytea,
  state text not null check (state in ('running', 'done')),
  received_at timestamptz(3) not null,
  item_count int not null,
  stored_count int not null,
  duplicate_count int not null,
  conflict_count int not null,
  invalid_count int not null,
  outcome jsonb,
  unique (platform_id, idempotency_key)
);
create index ingest_batches_received on ingest_batches (received_at, id);
--> statement-breakpoint
create table archive_partitions (
  name text primary key,
  revisions_name text not null,
  from_at timestamptz(3) not null unique,
  until_at timestamptz(3) not null check (until_at > from_at)
);
--> statement-breakpoint
create function archive_ensure_partitions(p_from timestamptz, p_to timestamptz) returns int
language plpgsql security definer
set search_path = public, pg_temp set timezone = 'UTC'
as $$
-- Makes the partitions of every month (UTC) from p_from to p_to that are missing; answers how many it made.
declare
  month timestamptz := date_trunc('month', p_from);
  suffix text;
  made int := 0;
begin
  if p_from < '2000-01-01' or p_to > p_from + interval '40 years' then
    raise exception 'partitions from % to % are out of range', p_from, p_to using errcode = '22023';
  end if;
  while month <= p_to loop
    if not exists (select from archive_partitions where from_at = month) then
      perform pg_advisory_xact_lock(7153060210002);
      if not exists (select from archive_partitions where from_at = month) then
        suffix := to_char(month, 'YYYYMM');
        -- Made apart and attached: readers and writers of the other months are not kept waiting.
        execute format('create table messages_%s (like messages including defaults including constraints)
          with (autovacuum_analyze_scale_factor = 0.05)', suffix);
        execute format('create index messages_%1$s_grams on messages_%1$s
          using gin (message_grams(coalesce(body_folded, body_norm, body))) with (gin_pending_list_limit = 1024)', suffix);
        execute format('alter table messages attach partition messages_%s for values from (%L) to (%L)',
          suffix, month, month + interval '1 month');
        execute format('create table message_revisions_%s (like message_revisions including defaults including constraints)',
          suffix);
        execute format('alter table message_revisions attach partition message_revisions_%s for values from (%L) to (%L)',
          suffix, month, month + interval '1 month');
        insert into archive_partitions values
          ('messages_' || suffix, 'message_revisions_' || suffix, month, month + interval '1 month');
        made := made + 1;
      end if;
    end if;
    month := month + interval '1 month';
  end loop;
  return made;
end
$$;
--> statement-breakpoint
create function archive_refresh_statistics() returns void
language plpgsql security definer
set search_path = public, pg_temp
as $$
-- After a bulk load: searches choose their way by the statistics of the gram index.
declare
  part record;
begin
  for part in select name, revisions_name from archive_partitions loop
    execute format('analyze %I', part.name);
    execute format('analyze %I', part.revisions_name);
  end loop;
  analyze message_keys;
end
$$;
--> statement-breakpoint
revoke all on function archive_ensure_partitions(timestamptz, timestamptz), archive_refresh_statistics() from public;
revoke all on messages, messages_default, message_keys, message_revisions, message_revisions_default, ingest_batches,
  archive_partitions from public, qunjian_app, qunjian_regulator;
grant select, insert on messages, message_keys, message_revisions, ingest_batches to qunjian_app;
grant select on archive_partitions, messages_default, message_revisions_default to qunjian_app;
grant execute on function archive_ensure_partitions(timestamptz, timestamptz), archive_refresh_statistics()
  to qunjian_app;
