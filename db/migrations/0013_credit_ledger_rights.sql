GRANT SELECT, INSERT ON reward_reversals, standing_checks TO qunjian_app;
--> statement-breakpoint
CREATE TRIGGER reward_reversals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reward_reversals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER standing_checks_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON standing_checks
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE finding_reversals ADD CONSTRAINT finding_reversals_replacement
  CHECK ((kind = 'modified') = (replacement IS NOT NULL));
