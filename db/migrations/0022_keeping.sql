CREATE TABLE "attachment_removals" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coverage_days" (
	"platform_id" uuid NOT NULL,
	"day" date NOT NULL,
	"sent_count" integer NOT NULL,
	"received_count" integer NOT NULL,
	"batch_count" integer NOT NULL,
	"missing_count" integer NOT NULL,
	"gap_count" integer NOT NULL,
	"gaps" jsonb NOT NULL,
	"oldest_kept_at" timestamp (3) with time zone,
	"proved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "coverage_days_platform_id_day_pk" PRIMARY KEY("platform_id","day")
);
--> statement-breakpoint
CREATE TABLE "hold_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hold_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid NOT NULL,
	"words" "bytea"
);
--> statement-breakpoint
CREATE TABLE "hold_messages" (
	"hold_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"message_id" text NOT NULL,
	CONSTRAINT "hold_messages_hold_id_group_id_sent_at_message_id_pk" PRIMARY KEY("hold_id","group_id","sent_at","message_id")
);
--> statement-breakpoint
CREATE TABLE "hold_scopes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hold_id" uuid NOT NULL,
	"group_id" uuid,
	"person_id" uuid,
	"from_at" timestamp (3) with time zone,
	"until_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"case_id" uuid,
	"order_id" uuid,
	"group_id" uuid,
	"person_id" uuid,
	"reason" "bytea" NOT NULL,
	"state" text NOT NULL,
	"placed_by" uuid NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"reviewed_at" timestamp (3) with time zone NOT NULL,
	"review_at" timestamp (3) with time zone NOT NULL,
	"release_proposed_by" uuid,
	"release_proposed_at" timestamp (3) with time zone,
	"released_by" uuid,
	"released_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "holds_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "purge_batches" (
	"run_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"partition" text NOT NULL,
	"messages" integer NOT NULL,
	"revisions" integer NOT NULL,
	"first_sent_at" timestamp (3) with time zone,
	"last_sent_at" timestamp (3) with time zone,
	"digest" "bytea" NOT NULL,
	"dropped" boolean DEFAULT false NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "purge_batches_run_id_sequence_pk" PRIMARY KEY("run_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "purge_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	"at_partition" timestamp (3) with time zone,
	"at_sent_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"tally" text,
	"signature" "bytea",
	"public_key" "bytea",
	CONSTRAINT "purge_runs_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "retention_policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"days" integer NOT NULL,
	"reason" "bytea",
	"state" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp (3) with time zone,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "coverage_days" ADD CONSTRAINT "coverage_days_platform_id_platforms_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platforms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold_events" ADD CONSTRAINT "hold_events_hold_id_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."holds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold_messages" ADD CONSTRAINT "hold_messages_hold_id_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."holds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold_scopes" ADD CONSTRAINT "hold_scopes_hold_id_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."holds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purge_batches" ADD CONSTRAINT "purge_batches_run_id_purge_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."purge_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachment_removals_next_at_index" ON "attachment_removals" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "coverage_days_day_index" ON "coverage_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "hold_events_hold_id_at_index" ON "hold_events" USING btree ("hold_id","at");--> statement-breakpoint
CREATE INDEX "hold_messages_group_id_sent_at_message_id_index" ON "hold_messages" USING btree ("group_id","sent_at","message_id");--> statement-breakpoint
CREATE INDEX "hold_scopes_hold_id_index" ON "hold_scopes" USING btree ("hold_id");--> statement-breakpoint
CREATE INDEX "hold_scopes_group_id_index" ON "hold_scopes" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "hold_scopes_person_id_index" ON "hold_scopes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "holds_state_review_at_index" ON "holds" USING btree ("state","review_at");--> statement-breakpoint
CREATE INDEX "holds_placed_at_id_index" ON "holds" USING btree ("placed_at","id");--> statement-breakpoint
CREATE INDEX "holds_case_id_index" ON "holds" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "holds_order_id_index" ON "holds" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "holds_group_id_index" ON "holds" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "holds_person_id_index" ON "holds" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "purge_runs_one_running" ON "purge_runs" USING btree ((finished_at is null)) WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "retention_policies_proposal_id_index" ON "retention_policies" USING btree ("proposal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "retention_policies_one_active" ON "retention_policies" USING btree ("kind") WHERE state = 'active';--> statement-breakpoint
CREATE UNIQUE INDEX "retention_policies_one_proposed" ON "retention_policies" USING btree ("kind") WHERE state = 'awaiting-approval';