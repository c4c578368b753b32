-- A decision is not rewritten: its content stays, what is over stays, only its state and its approval move on.
REVOKE UPDATE ON decisions FROM qunjian_app;
--> statement-breakpoint
GRANT UPDATE (state, approved_by, approved_at, approval_reason, parked_until, effective_at, version) ON decisions TO qunjian_app;
--> statement-breakpoint
CREATE FUNCTION keep_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION 'decisions are never deleted' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.state IN ('effective', 'rejected', 'withdrawn') THEN
    RAISE EXCEPTION 'a decision that is over stays as it is' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF (NEW.id, NEW.case_id, NEW.outcome, NEW.proposal, NEW.reason, NEW.case_version, NEW.decided_by, NEW.decided_at,
      NEW.approval_kind, NEW.delay_ground, NEW.delay_words, NEW.delay_until)
    IS DISTINCT FROM (OLD.id, OLD.case_id, OLD.outcome, OLD.proposal, OLD.reason, OLD.case_version, OLD.decided_by,
      OLD.decided_at, OLD.approval_kind, OLD.delay_ground, OLD.delay_words, OLD.delay_until) THEN
    RAISE EXCEPTION 'the content of a decision stays as it is' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER decisions_keep BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION keep_decision();
--> statement-breakpoint
CREATE TRIGGER decisions_no_truncate BEFORE TRUNCATE ON decisions FOR EACH STATEMENT EXECUTE FUNCTION keep_decision();
--> statement-breakpoint
ALTER TABLE decisions ADD CONSTRAINT decisions_delay CHECK (num_nonnulls(delay_ground, delay_words, delay_until) IN (0, 3));
--> statement-breakpoint
ALTER TABLE decisions ADD CONSTRAINT decisions_delay_by_two CHECK (state <> 'delayed' OR (delay_until IS NOT NULL AND approved_by IS NOT NULL));
