CREATE TABLE "reward_reversals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reward_id" uuid NOT NULL,
	"reversed_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"decision_id" uuid,
	CONSTRAINT "reward_reversals_rewardId_unique" UNIQUE("reward_id")
);
--> statement-breakpoint
CREATE TABLE "standing_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"looked" integer NOT NULL,
	"differed" integer NOT NULL,
	"people" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "finding_reversals" ADD COLUMN "appeal_id" uuid;--> statement-breakpoint
ALTER TABLE "finding_reversals" ADD COLUMN "decision_id" uuid;--> statement-breakpoint
ALTER TABLE "rewards" ADD COLUMN "decision_id" uuid;--> statement-breakpoint
ALTER TABLE "rewards" ADD COLUMN "report_id" uuid;--> statement-breakpoint
ALTER TABLE "reward_reversals" ADD CONSTRAINT "reward_reversals_reward_id_rewards_id_fk" FOREIGN KEY ("reward_id") REFERENCES "public"."rewards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "standing_checks_at_index" ON "standing_checks" USING btree ("at");--> statement-breakpoint
CREATE INDEX "finding_reversals_appeal_id_index" ON "finding_reversals" USING btree ("appeal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rewards_one_per_report" ON "rewards" USING btree ("report_id","person_id") WHERE report_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "rewards_one_clean_per_instant" ON "rewards" USING btree ("person_id","granted_at") WHERE kind = 'CLEAN';