CREATE TABLE "credit_policy_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"based_on" text NOT NULL,
	"state" text NOT NULL,
	"numbers" jsonb NOT NULL,
	"effective_from" timestamp (3) with time zone NOT NULL,
	"public_text_zh" text NOT NULL,
	"public_text_en" text NOT NULL,
	"filing_number" text,
	"author_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"proposed_at" timestamp (3) with time zone,
	"settled_by" uuid,
	"settled_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credit_policy_simulation_people" (
	"simulation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"score_before" integer NOT NULL,
	"score_after" integer NOT NULL,
	"level_before" text NOT NULL,
	"level_after" text NOT NULL,
	"days_before" integer NOT NULL,
	"days_after" integer NOT NULL,
	CONSTRAINT "credit_policy_simulation_people_simulation_id_person_id_pk" PRIMARY KEY("simulation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "credit_policy_simulations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"draft_id" uuid NOT NULL,
	"draft_version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"started_by" uuid NOT NULL,
	"people" integer NOT NULL,
	"looked" integer NOT NULL,
	"cursor" uuid,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "credit_policies" ADD COLUMN "author_id" uuid;--> statement-breakpoint
ALTER TABLE "credit_policies" ADD COLUMN "approver_id" uuid;--> statement-breakpoint
ALTER TABLE "credit_policies" ADD COLUMN "public_text_zh" text;--> statement-breakpoint
ALTER TABLE "credit_policies" ADD COLUMN "public_text_en" text;--> statement-breakpoint
ALTER TABLE "credit_policies" ADD COLUMN "filing_number" text;--> statement-breakpoint
ALTER TABLE "credit_policy_drafts" ADD CONSTRAINT "credit_policy_drafts_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_policy_drafts" ADD CONSTRAINT "credit_policy_drafts_settled_by_accounts_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_policy_simulation_people" ADD CONSTRAINT "credit_policy_simulation_people_simulation_id_credit_policy_simulations_id_fk" FOREIGN KEY ("simulation_id") REFERENCES "public"."credit_policy_simulations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_policy_simulation_people" ADD CONSTRAINT "credit_policy_simulation_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_policy_simulations" ADD CONSTRAINT "credit_policy_simulations_draft_id_credit_policy_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."credit_policy_drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "credit_policy_drafts_one_open" ON "credit_policy_drafts" USING btree ("name") WHERE state in ('draft', 'proposed');--> statement-breakpoint
CREATE INDEX "credit_policy_drafts_state_changed_at_index" ON "credit_policy_drafts" USING btree ("state","changed_at");--> statement-breakpoint
CREATE INDEX "credit_policy_simulation_people_simulation_id_score_after_person_id_index" ON "credit_policy_simulation_people" USING btree ("simulation_id","score_after","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credit_policy_simulations_draft_id_draft_version_index" ON "credit_policy_simulations" USING btree ("draft_id","draft_version");