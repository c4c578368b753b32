CREATE TABLE "case_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sha256" "bytea" NOT NULL,
	"note" "bytea",
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
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
	"ends_at" timestamp (3) with time zone
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
	"added_at" timestamp (3) with time zone NOT NULL
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
ALTER TABLE "case_evidence" ADD CONSTRAINT "case_evidence_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD CONSTRAINT "evidence_items_basket_id_evidence_baskets_id_fk" FOREIGN KEY ("basket_id") REFERENCES "public"."evidence_baskets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_evidence_case_id_group_id_message_id_index" ON "case_evidence" USING btree ("case_id","group_id","message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_baskets_account_id_basis_kind_basis_key_index" ON "evidence_baskets" USING btree ("account_id","basis_kind","basis_key");--> statement-breakpoint
CREATE INDEX "evidence_baskets_basis_id_index" ON "evidence_baskets" USING btree ("basis_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_items_basket_id_group_id_message_id_index" ON "evidence_items" USING btree ("basket_id","group_id","message_id");--> statement-breakpoint
CREATE INDEX "saved_searches_account_id_created_at_index" ON "saved_searches" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "saved_searches_case_id_index" ON "saved_searches" USING btree ("case_id");