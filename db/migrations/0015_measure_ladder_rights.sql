grant select, insert, update on rectify_items, report_items to qunjian_app;
--> statement-breakpoint
alter table measures add constraint measures_planned_has_start check (state not in ('scheduled', 'stayed') or starts_at is not null);
--> statement-breakpoint
alter table measures add constraint measures_level_of_lowering check ((kind = 'lower-level') = (level is not null)) not valid;
--> statement-breakpoint
-- Names of people are searched within, in any language: the gram index of the archive serves them too.
create index people_name_grams on people using gin (message_grams(lower(normalize(display_name, nfkc))));
