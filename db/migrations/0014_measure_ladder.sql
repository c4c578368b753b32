CREATE TABLE "rectify_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"measure_id" uuid NOT NULL,
	"item" text NOT NULL,
	"ticked_at" timestamp (3) with time zone,
	"ticked_by" uuid,
	"confirmed_at" timestamp (3) with time zone,
	"confirmed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "report_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"measure_id" uuid NOT NULL,
	"case_id" uuid,
	"kind" text NOT NULL,
	"duty" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"state" text DEFAULT 'waiting' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "interim" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "renewed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "level" text;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "export_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "credited_level" text;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "level_cap" text;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "level_cap_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "rectify_items" ADD CONSTRAINT "rectify_items_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rectify_items" ADD CONSTRAINT "rectify_items_ticked_by_people_id_fk" FOREIGN KEY ("ticked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_items" ADD CONSTRAINT "report_items_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "rectify_items_measure_id_item_index" ON "rectify_items" USING btree ("measure_id","item");--> statement-breakpoint
CREATE UNIQUE INDEX "report_items_measure_id_kind_index" ON "report_items" USING btree ("measure_id","kind");--> statement-breakpoint
CREATE INDEX "report_items_state_due_at_index" ON "report_items" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "report_items_case_id_index" ON "report_items" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "groups_last_message" ON "groups" USING btree ((coalesce("last_message_at", 'epoch'::timestamptz)),"id");--> statement-breakpoint
CREATE INDEX "groups_without_manager_since_index" ON "groups" USING btree ("without_manager_since") WHERE without_manager_since is not null;