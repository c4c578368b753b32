-- Roles: the migrator owns the tables; the application and the regulators' connection only use them.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'qunjian_app') THEN
    CREATE ROLE qunjian_app LOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'qunjian_regulator') THEN
    CREATE ROLE qunjian_regulator LOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
END $$;
--> statement-breakpoint
REVOKE ALL ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO qunjian_app, qunjian_regulator;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO qunjian_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO qunjian_app;
--> statement-breakpoint
GRANT DELETE ON rate_limits, search_requests TO qunjian_app;
--> statement-breakpoint
-- Append-only: no right to change or delete for the application; a trigger as second fence, for the owner too.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entries, findings, finding_evidence, finding_reversals, rewards, credit_policies,
  case_events, measure_events, webhook_deliveries FROM qunjian_app;
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_entries', 'findings', 'finding_evidence', 'finding_reversals', 'rewards',
    'credit_policies', 'case_events', 'measure_events', 'webhook_deliveries'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t, t);
  END LOOP;
END $$;
--> statement-breakpoint
-- A database that was marked as a demo stays one.
CREATE FUNCTION keep_demo_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.demo AND NOT NEW.demo THEN
    RAISE EXCEPTION 'a demo database stays a demo' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER installation_keep_demo BEFORE UPDATE ON installation FOR EACH ROW EXECUTE FUNCTION keep_demo_mark();
--> statement-breakpoint
INSERT INTO installation DEFAULT VALUES ON CONFLICT DO NOTHING;
--> statement-breakpoint
-- Facts the code relies on; the rule in TypeScript gives the message, these give the guarantee.
ALTER TABLE findings ADD CONSTRAINT findings_one_subject CHECK (num_nonnulls(person_id, group_subject_id) = 1);
--> statement-breakpoint
ALTER TABLE measures ADD CONSTRAINT measures_one_subject CHECK (num_nonnulls(person_id, group_id) = 1);
--> statement-breakpoint
ALTER TABLE measures ADD CONSTRAINT measures_active_has_start CHECK (state NOT IN ('active', 'expired', 'lifted') OR starts_at IS NOT NULL);
--> statement-breakpoint
ALTER TABLE measures ADD CONSTRAINT measures_two_people CHECK (approved_by IS NULL OR approved_by <> proposed_by);
--> statement-breakpoint
ALTER TABLE decisions ADD CONSTRAINT decisions_two_people CHECK (approved_by IS NULL OR approved_by <> decided_by);
--> statement-breakpoint
ALTER TABLE orders ADD CONSTRAINT orders_two_people CHECK (approved_by IS NULL OR approved_by <> registered_by);
--> statement-breakpoint
ALTER TABLE orders ADD CONSTRAINT orders_windows CHECK (scope_from < scope_until AND valid_from < valid_until);
--> statement-breakpoint
ALTER TABLE accounts ADD CONSTRAINT accounts_role CHECK ((kind = 'staff') = (role IS NOT NULL));
--> statement-breakpoint
ALTER TABLE standings ADD CONSTRAINT standings_score CHECK (score BETWEEN 0 AND 120);
