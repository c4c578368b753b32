-- The health page says which migrations were carried out. Reading only.
grant usage on schema drizzle to qunjian_app;
--> statement-breakpoint
grant select on drizzle.__drizzle_migrations to qunjian_app;
