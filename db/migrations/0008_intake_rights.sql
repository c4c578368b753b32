grant select, insert, delete on intake_answers to qunjian_app;
--> statement-breakpoint
grant select, insert, update on import_files to qunjian_app;
