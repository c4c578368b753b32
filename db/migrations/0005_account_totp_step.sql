ALTER TABLE "accounts" ADD COLUMN "totp_last_step" integer;--> statement-breakpoint
CREATE INDEX "one_time_links_account_id_index" ON "one_time_links" USING btree ("account_id");