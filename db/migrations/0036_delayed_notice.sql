ALTER TABLE "decisions" ADD COLUMN "delay_ground" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "delay_words" "bytea";--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "delay_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "decided_at" timestamp (3) with time zone;