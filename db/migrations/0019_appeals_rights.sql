grant select, insert, update on appeals, appeal_arguments, appeal_stays, holiday_calendars to qunjian_app;
--> statement-breakpoint
-- What was uploaded and never handed in is removed after a day.
grant select, insert, update, delete on appeal_attachments to qunjian_app;
--> statement-breakpoint
grant select, insert on appeal_events, appeal_results to qunjian_app;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['appeal_events', 'appeal_results'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t, t);
  END LOOP;
END $$;
--> statement-breakpoint
-- A file handed in with an appeal stays.
CREATE FUNCTION keep_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.appeal_id IS NOT NULL THEN
    RAISE EXCEPTION 'a file handed in stays' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER appeal_attachments_keep BEFORE UPDATE OR DELETE ON appeal_attachments
  FOR EACH ROW EXECUTE FUNCTION keep_handed_in();
--> statement-breakpoint
ALTER TABLE appeals ADD CONSTRAINT appeals_further_has_first CHECK ((stage = 'further') = (first_appeal_id IS NOT NULL));
--> statement-breakpoint
ALTER TABLE appeals ADD CONSTRAINT appeals_answer CHECK ((state IN ('upheld', 'modified', 'reversed')) = (decided_by IS NOT NULL));
--> statement-breakpoint
ALTER TABLE appeal_results ADD CONSTRAINT appeal_results_one_subject CHECK (num_nonnulls(finding_id, measure_id) = 1);
--> statement-breakpoint
ALTER TABLE appeal_stays ADD CONSTRAINT appeal_stays_one_subject CHECK (num_nonnulls(finding_id, measure_id) = 1);
