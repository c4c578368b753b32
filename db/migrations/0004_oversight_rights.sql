-- Regulators read through a role of their own that can write nothing. What it sees follows from the order bound to the
-- session: its token is set for one transaction (qunjian.session_token), and everything is looked up from there.

create function oversight_order_id() returns uuid
language sql stable security definer
set search_path = public, pg_temp
as $$
  select o.id
    from sessions s
    join accounts a on a.id = s.account_id and a.kind = 'regulator' and a.disabled_at is null
    join orders o on o.id = s.order_id and o.state = 'active' and now() >= o.valid_from and now() < o.valid_until
    join order_readers r on r.order_id = o.id and r.account_id = a.id
   where s.token_hash = sha256(convert_to(current_setting('qunjian.session_token', true), 'UTF8'))
     and s.ended_at is null and s.expires_at > now()
$$;
--> statement-breakpoint
create function oversight_groups() returns setof uuid
language sql stable security definer
set search_path = public, pg_temp
as $$
  select group_id from order_groups where order_id = oversight_order_id()
$$;
--> statement-breakpoint
create function oversight_cases() returns setof uuid
language sql stable security definer
set search_path = public, pg_temp
as $$
  -- Cases of the order's groups that were opened in its time.
  select c.id from cases c join orders o on o.id = oversight_order_id()
   where c.group_id in (select group_id from order_groups where order_id = o.id)
     and c.opened_at >= o.scope_from and c.opened_at < o.scope_until
$$;
--> statement-breakpoint
create function oversight_people() returns setof uuid
language sql stable security definer
set search_path = public, pg_temp
as $$
  -- People concerned: found in the order's cases, or managing its groups.
  select person_id from findings where person_id is not null and case_id in (select oversight_cases())
  union
  select person_id from measures where person_id is not null and case_id in (select oversight_cases())
  union
  select person_id from memberships where role in ('creator', 'manager') and group_id in (select oversight_groups())
$$;
--> statement-breakpoint
create function oversight_person_labels(p_ids uuid[]) returns table (id uuid, code text, label text, verification_state text)
language sql stable security definer
set search_path = public, pg_temp
as $$
  -- Masked names of people who have ever been in the order's groups.
  select p.id, p.code, left(p.display_name, 1) || '*', p.verification_state
    from people p
   where p.id = any (p_ids)
     and exists (select from memberships m where m.person_id = p.id and m.group_id in (select oversight_groups()))
$$;
--> statement-breakpoint
create function oversight_search(p_query jsonb, p_form text, p_groups uuid[], p_people uuid[], p_kinds text[],
  p_from timestamptz, p_until timestamptz, p_before_sent_at timestamptz, p_before_message_id text,
  p_before_group_id uuid, p_limit int) returns setof messages
language plpgsql stable security definer
set search_path = public, pg_temp
as $$
-- The archive's own search inside the order's groups and time, whatever is asked for beyond.
declare
  o orders;
  allowed uuid[];
begin
  select * into o from orders where id = oversight_order_id();
  if o.id is null then
    raise exception 'no order in force' using errcode = '42501';
  end if;
  allowed := array(select g from oversight_groups() g where p_groups is null or g = any (p_groups));
  if cardinality(allowed) = 0 then
    return;
  end if;
  return query select * from archive_search(p_query, p_form, allowed, p_people, p_kinds,
    greatest(o.scope_from, p_from), least(o.scope_until, p_until),
    p_before_sent_at, p_before_message_id, p_before_group_id, least(p_limit, 201));
end
$$;
--> statement-breakpoint
create function oversight_count(p_query jsonb, p_form text, p_groups uuid[], p_people uuid[], p_kinds text[],
  p_from timestamptz, p_until timestamptz, p_cap int) returns int
language plpgsql stable security definer
set search_path = public, pg_temp
as $$
declare
  o orders;
  allowed uuid[];
begin
  select * into o from orders where id = oversight_order_id();
  if o.id is null then
    raise exception 'no order in force' using errcode = '42501';
  end if;
  allowed := array(select g from oversight_groups() g where p_groups is null or g = any (p_groups));
  if cardinality(allowed) = 0 then
    return 0;
  end if;
  return archive_count(p_query, p_form, allowed, p_people, p_kinds,
    greatest(o.scope_from, p_from), least(o.scope_until, p_until), p_cap);
end
$$;
--> statement-breakpoint
create function oversight_conversation(p_group_id uuid, p_from timestamptz, p_until timestamptz, p_limit int, p_newest_first boolean)
returns setof messages
language plpgsql stable security definer
set search_path = public, pg_temp
as $$
-- Messages of one of the order's groups between two instants of its time.
declare
  o orders;
begin
  select * into o from orders where id = oversight_order_id();
  if o.id is null or p_group_id not in (select oversight_groups()) then
    raise exception 'outside the order' using errcode = '42501';
  end if;
  if p_newest_first then
    return query select * from messages m where m.group_id = p_group_id
      and m.sent_at >= greatest(o.scope_from, p_from) and m.sent_at < least(o.scope_until, p_until)
      order by m.sent_at desc, m.message_id desc limit least(p_limit, 201);
  else
    return query select * from messages m where m.group_id = p_group_id
      and m.sent_at >= greatest(o.scope_from, p_from) and m.sent_at < least(o.scope_until, p_until)
      order by m.sent_at, m.message_id limit least(p_limit, 201);
  end if;
end
$$;
--> statement-breakpoint
create function oversight_revisions(p_group_id uuid, p_message_ids text[]) returns setof message_revisions
language sql stable security definer
set search_path = public, pg_temp
as $$
  select r.* from message_revisions r join orders o on o.id = oversight_order_id()
   where r.group_id = p_group_id and r.message_id = any (p_message_ids)
     and r.group_id in (select oversight_groups())
     and r.sent_at >= o.scope_from and r.sent_at < o.scope_until
$$;
--> statement-breakpoint
revoke all on function oversight_order_id(), oversight_groups(), oversight_cases(), oversight_people(),
  oversight_person_labels(uuid[]),
  oversight_search(jsonb, text, uuid[], uuid[], text[], timestamptz, timestamptz, timestamptz, text, uuid, int),
  oversight_count(jsonb, text, uuid[], uuid[], text[], timestamptz, timestamptz, int),
  oversight_conversation(uuid, timestamptz, timestamptz, int, boolean), oversight_revisions(uuid, text[]) from public;
--> statement-breakpoint
grant execute on function oversight_order_id(), oversight_groups(), oversight_cases(), oversight_people(),
  oversight_person_labels(uuid[]),
  oversight_search(jsonb, text, uuid[], uuid[], text[], timestamptz, timestamptz, timestamptz, text, uuid, int),
  oversight_count(jsonb, text, uuid[], uuid[], text[], timestamptz, timestamptz, int),
  oversight_conversation(uuid, timestamptz, timestamptz, int, boolean), oversight_revisions(uuid, text[])
to qunjian_regulator;
--> statement-breakpoint
-- Columns without personal data and without anybody's free text; no reporter.
grant select (id, code, name_zh, name_en) on platforms to qunjian_regulator;
grant select (id, document_number, organ, jurisdiction, ground, purpose, data_classes, scope_from, scope_until,
  valid_from, valid_until, state) on orders to qunjian_regulator;
grant select on order_groups to qunjian_regulator;
grant select (id, platform_id, code, name, category, status, paused_until, without_manager_since, member_count,
  message_count, last_message_at, created_at, closed_at) on groups to qunjian_regulator;
grant select (id, group_id, person_id, role, since, until) on memberships to qunjian_regulator;
grant select (id, platform_id, code, registered_at, verification_state, verification_method, verified_at) on people to qunjian_regulator;
grant select (person_id, score, level, manager_suspended_until, creation_revoked_until, blacklisted_until) on standings to qunjian_regulator;
grant select (id, number, platform_id, group_id, category, severity, state, opened_at, due_at, decided_at) on cases to qunjian_regulator;
grant select (id, case_id, source, subject_kind, group_id, category, state, created_at, answered_at, outcome) on reports to qunjian_regulator;
grant select (id, case_id, state, outcome, decided_at, approved_at, approval_kind, effective_at) on decisions to qunjian_regulator;
grant select on findings, finding_evidence, finding_reversals to qunjian_regulator;
grant select (id, number, kind, person_id, group_id, case_id, finding_id, state, ground, facts, days, starts_at, ends_at,
  proposed_at, approved_at, ended_at) on measures to qunjian_regulator;
grant select (id, measure_id, "from", "to", at) on measure_events to qunjian_regulator;
grant select (id, number, person_id, kind, case_id, measure_id, published_at, appeal_until, read_at) on notices to qunjian_regulator;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['platforms', 'orders', 'order_groups', 'groups', 'memberships', 'people', 'standings', 'cases',
    'reports', 'decisions', 'findings', 'finding_evidence', 'finding_reversals', 'measures', 'measure_events', 'notices'] loop
    execute format('alter table %I enable row level security', t);
    -- The application's scope is the query's; the policy keeps its rows as they are.
    execute format('create policy application on %I to qunjian_app using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
create policy oversight on platforms for select to qunjian_regulator using ((select oversight_order_id()) is not null);
create policy oversight on orders for select to qunjian_regulator using (id = (select oversight_order_id()));
create policy oversight on order_groups for select to qunjian_regulator using (order_id = (select oversight_order_id()));
create policy oversight on groups for select to qunjian_regulator using (id in (select oversight_groups()));
create policy oversight on memberships for select to qunjian_regulator using (group_id in (select oversight_groups()));
create policy oversight on people for select to qunjian_regulator using (id in (select oversight_people()));
create policy oversight on standings for select to qunjian_regulator using (person_id in (select oversight_people()));
create policy oversight on cases for select to qunjian_regulator using (id in (select oversight_cases()));
create policy oversight on reports for select to qunjian_regulator using (case_id in (select oversight_cases()));
create policy oversight on decisions for select to qunjian_regulator using (case_id in (select oversight_cases()));
create policy oversight on findings for select to qunjian_regulator using (case_id in (select oversight_cases()));
create policy oversight on finding_evidence for select to qunjian_regulator
  using (finding_id in (select id from findings where case_id in (select oversight_cases())));
create policy oversight on finding_reversals for select to qunjian_regulator
  using (finding_id in (select id from findings where case_id in (select oversight_cases())));
create policy oversight on measures for select to qunjian_regulator
  using (case_id in (select oversight_cases()) or group_id in (select oversight_groups()));
create policy oversight on measure_events for select to qunjian_regulator
  using (measure_id in (select id from measures where case_id in (select oversight_cases()) or group_id in (select oversight_groups())));
create policy oversight on notices for select to qunjian_regulator using (case_id in (select oversight_cases()));
