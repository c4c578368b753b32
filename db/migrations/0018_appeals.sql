CREATE TABLE "appeal_arguments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"appeal_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"disputes" text NOT NULL,
	"words" "bytea" NOT NULL,
	"answer" "bytea"
);
--> statement-breakpoint
CREATE TABLE "appeal_attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"appeal_id" uuid,
	"name" "bytea" NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"body" "bytea" NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeal_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"appeal_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"facts" jsonb NOT NULL,
	"words" "bytea"
);
--> statement-breakpoint
CREATE TABLE "appeal_results" (
	"id" uuid PRIMARY KEY NOT NULL,
	"appeal_id" uuid NOT NULL,
	"finding_id" uuid,
	"measure_id" uuid,
	"result" text NOT NULL,
	"content" jsonb,
	"ends_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "appeal_stays" (
	"id" uuid PRIMARY KEY NOT NULL,
	"appeal_id" uuid NOT NULL,
	"finding_id" uuid,
	"measure_id" uuid,
	"reason" text NOT NULL,
	"from" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"stage" text NOT NULL,
	"first_appeal_id" uuid,
	"notice_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"case_id" uuid,
	"decision_id" uuid,
	"severity" text,
	"state" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"acknowledge_by" timestamp (3) with time zone NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by" text,
	"due_at" timestamp (3) with time zone NOT NULL,
	"calendar_known" boolean NOT NULL,
	"extended_at" timestamp (3) with time zone,
	"extension_reason" "bytea",
	"assigned_to" uuid,
	"assigned_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"reason" "bytea",
	"further_until" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "appeals_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "holiday_calendars" (
	"year" integer PRIMARY KEY NOT NULL,
	"days_off" jsonb NOT NULL,
	"workdays" jsonb NOT NULL,
	"source" text NOT NULL,
	"url" text,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appeal_arguments" ADD CONSTRAINT "appeal_arguments_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_attachments" ADD CONSTRAINT "appeal_attachments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_attachments" ADD CONSTRAINT "appeal_attachments_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_events" ADD CONSTRAINT "appeal_events_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_results" ADD CONSTRAINT "appeal_results_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_results" ADD CONSTRAINT "appeal_results_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_results" ADD CONSTRAINT "appeal_results_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_stays" ADD CONSTRAINT "appeal_stays_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_stays" ADD CONSTRAINT "appeal_stays_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_stays" ADD CONSTRAINT "appeal_stays_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_first_appeal_id_appeals_id_fk" FOREIGN KEY ("first_appeal_id") REFERENCES "public"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appeal_arguments_appeal_id_position_index" ON "appeal_arguments" USING btree ("appeal_id","position");--> statement-breakpoint
CREATE INDEX "appeal_attachments_appeal_id_index" ON "appeal_attachments" USING btree ("appeal_id");--> statement-breakpoint
CREATE INDEX "appeal_attachments_person_id_uploaded_at_index" ON "appeal_attachments" USING btree ("person_id","uploaded_at");--> statement-breakpoint
CREATE INDEX "appeal_events_appeal_id_at_index" ON "appeal_events" USING btree ("appeal_id","at");--> statement-breakpoint
CREATE INDEX "appeal_results_appeal_id_index" ON "appeal_results" USING btree ("appeal_id");--> statement-breakpoint
CREATE INDEX "appeal_stays_appeal_id_index" ON "appeal_stays" USING btree ("appeal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "appeal_stays_one_finding" ON "appeal_stays" USING btree ("finding_id") WHERE finding_id is not null and until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "appeal_stays_one_measure" ON "appeal_stays" USING btree ("measure_id") WHERE measure_id is not null and until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_one_per_notice" ON "appeals" USING btree ("notice_id","stage") WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE INDEX "appeals_state_due_at_index" ON "appeals" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "appeals_person_id_submitted_at_index" ON "appeals" USING btree ("person_id","submitted_at");--> statement-breakpoint
CREATE INDEX "appeals_decision_id_index" ON "appeals" USING btree ("decision_id");