CREATE TABLE "case_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sha256" "bytea" NOT NULL,
	"note" "bytea",
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_evidence_caseId_groupId_messageId_unique" UNIQUE("case_id","group_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "evidence_baskets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"basis_kind" text NOT NULL,
	"basis_key" text NOT NULL,
	"basis_id" uuid,
	"purpose" "bytea",
	"created_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	CONSTRAINT "evidence_baskets_accountId_basisKind_basisKey_unique" UNIQUE("account_id","basis_kind","basis_key")
);
--> statement-breakpoint
CREATE TABLE "evidence_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"basket_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sha256" "bytea" NOT NULL,
	"note" "bytea",
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_items_basketId_groupId_messageId_unique" UNIQUE("basket_id","group_id","message_id")
);
--> statement-breakpoint
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
CREATE TABLE "saved_searches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"terms" "bytea" NOT NULL,
	"filters" jsonb NOT NULL,
	"basis" jsonb NOT NULL,
	"case_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"last_run_at" timestamp (3) with time zone NOT NULL,
	"last_total" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "interim" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "renewed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "level" text;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "export_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "credited_level" text;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "level_cap" text;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "level_cap_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "case_evidence" ADD CONSTRAINT "case_evidence_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD CONSTRAINT "evidence_items_basket_id_evidence_baskets_id_fk" FOREIGN KEY ("basket_id") REFERENCES "public"."evidence_baskets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rectify_items" ADD CONSTRAINT "rectify_items_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rectify_items" ADD CONSTRAINT "rectify_items_ticked_by_people_id_fk" FOREIGN KEY ("ticked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_items" ADD CONSTRAINT "report_items_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_baskets_basis_id_index" ON "evidence_baskets" USING btree ("basis_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rectify_items_measure_id_item_index" ON "rectify_items" USING btree ("measure_id","item");--> statement-breakpoint
CREATE UNIQUE INDEX "report_items_measure_id_kind_index" ON "report_items" USING btree ("measure_id","kind");--> statement-breakpoint
CREATE INDEX "report_items_state_due_at_index" ON "report_items" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "report_items_case_id_index" ON "report_items" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "saved_searches_account_id_created_at_index" ON "saved_searches" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "saved_searches_case_id_index" ON "saved_searches" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "groups_last_message" ON "groups" USING btree ((coalesce("last_message_at", 'epoch'::timestamptz)),"id");--> statement-breakpoint
CREATE INDEX "groups_without_manager_since_index" ON "groups" USING btree ("without_manager_since") WHERE without_manager_since is not null;