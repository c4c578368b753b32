-- Whole answers to requests with an Idempotency-Key stand in intake_answers; the archive's batches repeat nothing of it.
alter table ingest_batches drop column idempotency_key, drop column request_sha256;
--> statement-breakpoint
create or replace function archive_ensure_partitions(p_from timestamptz, p_to timestamptz) returns int
language plpgsql security definer
set search_path = public, pg_temp set timezone = 'UTC'
as $$
-- Makes the partitions of every month (UTC) from p_from to p_to that are missing; answers how many it made. How long the
-- gram index's list of pending entries may grow is the session's to say: a bulk load lets it grow, see below.
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
          using gin (message_grams(coalesce(body_folded, body_norm, body)))', suffix);
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
do $$
declare
  part record;
begin
  for part in select name from archive_partitions loop
    execute format('alter index %I reset (gin_pending_list_limit)', part.name || '_grams');
  end loop;
end
$$;
--> statement-breakpoint
create function archive_settle_index() returns void
language plpgsql security definer
set search_path = public, pg_temp
as $$
-- Sorts the gram indexes' pending entries into place. Whoever inserts does it too, when the list is full; done here, from
-- beside, no sender waits for it. Searches read the list as well, so nothing is found sooner or later by it.
declare
  part record;
begin
  for part in
    select i.indexrelid::regclass as name from pg_inherits h
      join pg_index i on i.indrelid = h.inhrelid
      join pg_class c on c.oid = i.indexrelid
      join pg_am a on a.oid = c.relam and a.amname = 'gin'
    where h.inhparent in ('messages'::regclass, 'message_revisions'::regclass)
  loop
    perform gin_clean_pending_list(part.name);
  end loop;
end
$$;
--> statement-breakpoint
revoke all on function archive_settle_index() from public;
--> statement-breakpoint
grant execute on function archive_settle_index() to qunjian_app;
