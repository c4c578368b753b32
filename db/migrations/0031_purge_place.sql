ALTER TABLE "purge_runs" ADD COLUMN "at_message_id" text;--> statement-breakpoint
ALTER TABLE "purge_runs" ADD COLUMN "at_group_id" uuid;