grant select, insert, update on credit_policy_drafts, credit_policy_simulations to qunjian_app;
--> statement-breakpoint
grant select, insert on credit_policy_simulation_people to qunjian_app;
