-- Saved searches and baskets belong to one account, which takes things out of them; when their basis ends, they go.
grant select, insert, update, delete on saved_searches, evidence_baskets, evidence_items to qunjian_app;
--> statement-breakpoint
-- What was quoted in a case's file stays in it.
grant select, insert on case_evidence to qunjian_app;
--> statement-breakpoint
create trigger case_evidence_append_only before update or delete or truncate on case_evidence
  for each statement execute function refuse_change();
