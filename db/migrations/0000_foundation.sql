CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"role" text,
	"login_name" text,
	"display_name" "bytea" NOT NULL,
	"password_hash" text,
	"totp_secret" "bytea",
	"totp_confirmed_at" timestamp (3) with time zone,
	"person_id" uuid,
	"platform_id" uuid,
	"organ" text,
	"locale" text DEFAULT 'zh-CN' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"disabled_by" uuid,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "one_time_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" integer
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"order_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_reason" text,
	"ip" text,
	"user_agent" text,
	"second_factor" boolean DEFAULT false NOT NULL,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	"demo" boolean NOT NULL,
	"outcome" text NOT NULL,
	"action" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"actor_role" text NOT NULL,
	"authority_decision_id" uuid,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"context" jsonb NOT NULL,
	"changes" jsonb,
	"detail" jsonb,
	"note_commitment" text,
	"request_id" text NOT NULL,
	"surface" text NOT NULL,
	"ip" text,
	"path" text,
	"leaf_hash" "bytea" NOT NULL,
	CONSTRAINT "audit_entries_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "audit_notes" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"salt" "bytea" NOT NULL,
	"body" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"facts" jsonb NOT NULL,
	"words" "bytea"
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"platform_id" uuid NOT NULL,
	"group_id" uuid,
	"category" text NOT NULL,
	"severity" text NOT NULL,
	"state" text NOT NULL,
	"waiting_for" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"claimed_by" uuid,
	"claimed_at" timestamp (3) with time zone,
	"claimed_until" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cases_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"state" text NOT NULL,
	"outcome" text NOT NULL,
	"proposal" jsonb NOT NULL,
	"reason" "bytea" NOT NULL,
	"case_version" integer NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"approval_kind" text,
	"approved_by" uuid,
	"approved_at" timestamp (3) with time zone,
	"approval_reason" "bytea",
	"parked_until" timestamp (3) with time zone,
	"effective_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "manager_alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"message_id" text,
	"message_sent_at" timestamp (3) with time zone,
	"category" text NOT NULL,
	"severity" text NOT NULL,
	"basis" text NOT NULL,
	"knowledge_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"quote" "bytea",
	"acted_at" timestamp (3) with time zone,
	"acted_by" uuid,
	"action" text
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"receipt_hash" "bytea" NOT NULL,
	"platform_id" uuid NOT NULL,
	"source" text NOT NULL,
	"reporter_person_id" uuid,
	"reporter_account_id" uuid,
	"contact" "bytea",
	"subject_kind" text NOT NULL,
	"group_id" uuid,
	"message_id" text,
	"message_sent_at" timestamp (3) with time zone,
	"person_id" uuid,
	"category" text NOT NULL,
	"words" "bytea",
	"state" text DEFAULT 'new' NOT NULL,
	"case_id" uuid,
	"external_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"outcome" text,
	CONSTRAINT "reports_number_unique" UNIQUE("number"),
	CONSTRAINT "reports_receiptHash_unique" UNIQUE("receipt_hash")
);
--> statement-breakpoint
CREATE TABLE "credit_policies" (
	"id" text PRIMARY KEY NOT NULL,
	"effective_from" timestamp (3) with time zone NOT NULL,
	"body" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "finding_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sha256" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "finding_reversals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"replacement" jsonb,
	"reversed_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid,
	"group_subject_id" uuid,
	"group_id" uuid,
	"category" text NOT NULL,
	"severity" text NOT NULL,
	"role" text NOT NULL,
	"tier" text,
	"ground" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"effective_at" timestamp (3) with time zone NOT NULL,
	"policy_id" text NOT NULL,
	"knowledge_at" timestamp (3) with time zone,
	"acted_at" timestamp (3) with time zone,
	"minor" text,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rewards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"points" integer NOT NULL,
	"case_id" uuid,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"platform_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_norm" text NOT NULL,
	"category" text NOT NULL,
	"intro" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"paused_until" timestamp (3) with time zone,
	"without_manager_since" timestamp (3) with time zone,
	"placeholder" boolean DEFAULT false NOT NULL,
	"member_count" integer DEFAULT 0 NOT NULL,
	"message_count" integer DEFAULT 0 NOT NULL,
	"last_message_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "groups_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"nickname" text,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "measure_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"measure_id" uuid NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"reason" "bytea"
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"group_id" uuid,
	"case_id" uuid,
	"decision_id" uuid,
	"finding_id" uuid,
	"state" text NOT NULL,
	"ground" text NOT NULL,
	"ground_note" "bytea",
	"facts" jsonb NOT NULL,
	"days" integer,
	"starts_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"approved_by" text,
	"approved_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"end_reason" "bytea",
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "measures_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"case_id" uuid,
	"decision_id" uuid,
	"measure_id" uuid,
	"facts" jsonb NOT NULL,
	"words" "bytea",
	"published_at" timestamp (3) with time zone NOT NULL,
	"appeal_until" timestamp (3) with time zone,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notices_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"series" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"platform_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"version" bigint NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"acknowledged_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" uuid NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"status" integer,
	"duration_ms" integer NOT NULL,
	"failure" text,
	"acknowledged" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"platform_id" uuid NOT NULL,
	"url" text NOT NULL,
	"secret" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "order_groups" (
	"order_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "order_groups_order_id_group_id_pk" PRIMARY KEY("order_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "order_readers" (
	"order_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	CONSTRAINT "order_readers_order_id_account_id_pk" PRIMARY KEY("order_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_number" text NOT NULL,
	"organ" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"ground" text NOT NULL,
	"purpose" text NOT NULL,
	"officers" "bytea" NOT NULL,
	"data_classes" text[] NOT NULL,
	"scope_from" timestamp (3) with time zone NOT NULL,
	"scope_until" timestamp (3) with time zone NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"registered_by" uuid NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "orders_documentNumber_unique" UNIQUE("document_number")
);
--> statement-breakpoint
CREATE TABLE "identity_submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"state" text DEFAULT 'submitted' NOT NULL,
	"method" text NOT NULL,
	"real_name" "bytea",
	"document_kind" text,
	"document_number" "bytea",
	"document_index" "bytea",
	"mobile" "bytea",
	"mobile_index" "bytea",
	"check_result" text,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"reason_code" text,
	"reason" "bytea",
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"platform_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"code" text NOT NULL,
	"display_name" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"placeholder" boolean DEFAULT false NOT NULL,
	"minor" text,
	"verification_state" text DEFAULT 'unverified' NOT NULL,
	"verification_method" text,
	"verified_at" timestamp (3) with time zone,
	"real_name" "bytea",
	"document_kind" text,
	"document_number" "bytea",
	"document_index" "bytea",
	"mobile" "bytea",
	"mobile_index" "bytea",
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "people_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"score" integer NOT NULL,
	"raw_score" integer NOT NULL,
	"level" text NOT NULL,
	"manager_suspended_until" timestamp (3) with time zone,
	"creation_revoked_until" timestamp (3) with time zone,
	"blacklisted_until" timestamp (3) with time zone,
	"muted_until" timestamp (3) with time zone,
	"policy_id" text NOT NULL,
	"derived_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"platform_id" uuid NOT NULL,
	"label" text NOT NULL,
	"prefix" text NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_keys_prefix_unique" UNIQUE("prefix")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"demo_state" text DEFAULT 'none' NOT NULL,
	"demo_as_of" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "platforms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "platforms_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "search_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"terms" "bytea" NOT NULL,
	"filters" jsonb NOT NULL,
	"basis" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_platform_id_platforms_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platforms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manager_alerts" ADD CONSTRAINT "manager_alerts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manager_alerts" ADD CONSTRAINT "manager_alerts_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manager_alerts" ADD CONSTRAINT "manager_alerts_acted_by_people_id_fk" FOREIGN KEY ("acted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_platform_id_platforms_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platforms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_person_id_people_id_fk" FOREIGN KEY ("reporter_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_evidence" ADD CONSTRAINT "finding_evidence_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_reversals" ADD CONSTRAINT "finding_reversals_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_group_subject_id_groups_id_fk" FOREIGN KEY ("group_subject_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_policy_id_credit_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."credit_policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rewards" ADD CONSTRAINT "rewards_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_platform_id_platforms_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platforms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_events" ADD CONSTRAINT "measure_events_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_platform_id_platforms_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platforms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_message_id_outbox_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."outbox_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_platform_id_platforms_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platforms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_groups" ADD CONSTRAINT "order_groups_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_groups" ADD CONSTRAINT "order_groups_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_readers" ADD CONSTRAINT "order_readers_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_readers" ADD CONSTRAINT "order_readers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_submissions" ADD CONSTRAINT "identity_submissions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_platform_id_platforms_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platforms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_platform_id_platforms_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platforms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_login_name" ON "accounts" USING btree ("login_name") WHERE login_name is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_person" ON "accounts" USING btree ("person_id") WHERE person_id is not null;--> statement-breakpoint
CREATE INDEX "sessions_account_id_index" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "audit_entries_subject_kind_subject_id_seq_index" ON "audit_entries" USING btree ("subject_kind","subject_id","seq");--> statement-breakpoint
CREATE INDEX "audit_entries_actor_id_seq_index" ON "audit_entries" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "audit_entries_action_seq_index" ON "audit_entries" USING btree ("action","seq");--> statement-breakpoint
CREATE INDEX "audit_entries_context_index" ON "audit_entries" USING gin ("context" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "case_events_case_id_at_index" ON "case_events" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "cases_state_due_at_index" ON "cases" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "cases_group_id_index" ON "cases" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "cases_category_opened_at_index" ON "cases" USING btree ("category","opened_at");--> statement-breakpoint
CREATE INDEX "cases_opened_at_id_index" ON "cases" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "decisions_case_id_index" ON "decisions" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "decisions_state_parked_until_index" ON "decisions" USING btree ("state","parked_until");--> statement-breakpoint
CREATE INDEX "decisions_decided_by_decided_at_index" ON "decisions" USING btree ("decided_by","decided_at");--> statement-breakpoint
CREATE INDEX "manager_alerts_group_id_knowledge_at_index" ON "manager_alerts" USING btree ("group_id","knowledge_at");--> statement-breakpoint
CREATE INDEX "manager_alerts_case_id_index" ON "manager_alerts" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "reports_case_id_index" ON "reports" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "reports_group_id_message_id_index" ON "reports" USING btree ("group_id","message_id");--> statement-breakpoint
CREATE INDEX "reports_created_at_id_index" ON "reports" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_platform_id_external_id_index" ON "reports" USING btree ("platform_id","external_id");--> statement-breakpoint
CREATE UNIQUE INDEX "finding_evidence_finding_id_group_id_message_id_index" ON "finding_evidence" USING btree ("finding_id","group_id","message_id");--> statement-breakpoint
CREATE INDEX "finding_reversals_finding_id_reversed_at_index" ON "finding_reversals" USING btree ("finding_id","reversed_at");--> statement-breakpoint
CREATE INDEX "findings_person_id_effective_at_index" ON "findings" USING btree ("person_id","effective_at");--> statement-breakpoint
CREATE INDEX "findings_case_id_index" ON "findings" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "findings_effective_at_id_index" ON "findings" USING btree ("effective_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "findings_decision_id_person_id_group_subject_id_role_index" ON "findings" USING btree ("decision_id","person_id","group_subject_id","role");--> statement-breakpoint
CREATE INDEX "rewards_person_id_granted_at_index" ON "rewards" USING btree ("person_id","granted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "groups_platform_id_external_id_index" ON "groups" USING btree ("platform_id","external_id");--> statement-breakpoint
CREATE INDEX "groups_member_count_id_index" ON "groups" USING btree ("member_count","id");--> statement-breakpoint
CREATE INDEX "groups_created_at_id_index" ON "groups" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "groups_status_id_index" ON "groups" USING btree ("status","id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_one_open" ON "memberships" USING btree ("group_id","person_id") WHERE until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_one_creator" ON "memberships" USING btree ("group_id") WHERE until is null and role = 'creator';--> statement-breakpoint
CREATE INDEX "memberships_person_id_until_index" ON "memberships" USING btree ("person_id","until");--> statement-breakpoint
CREATE INDEX "memberships_group_id_role_index" ON "memberships" USING btree ("group_id","role");--> statement-breakpoint
CREATE INDEX "measure_events_measure_id_at_index" ON "measure_events" USING btree ("measure_id","at");--> statement-breakpoint
CREATE INDEX "measures_person_id_state_index" ON "measures" USING btree ("person_id","state");--> statement-breakpoint
CREATE INDEX "measures_group_id_state_index" ON "measures" USING btree ("group_id","state");--> statement-breakpoint
CREATE INDEX "measures_state_ends_at_index" ON "measures" USING btree ("state","ends_at");--> statement-breakpoint
CREATE INDEX "measures_starts_at_id_index" ON "measures" USING btree ("starts_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "measures_one_per_finding" ON "measures" USING btree ("finding_id","kind") WHERE finding_id is not null;--> statement-breakpoint
CREATE INDEX "notices_person_id_published_at_index" ON "notices" USING btree ("person_id","published_at");--> statement-breakpoint
CREATE INDEX "notices_case_id_index" ON "notices" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_messages_subject_kind_subject_id_version_index" ON "outbox_messages" USING btree ("subject_kind","subject_id","version");--> statement-breakpoint
CREATE INDEX "outbox_messages_state_next_attempt_at_index" ON "outbox_messages" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "outbox_messages_platform_id_created_at_index" ON "outbox_messages" USING btree ("platform_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_message_id_at_index" ON "webhook_deliveries" USING btree ("message_id","at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_endpoint_id_at_index" ON "webhook_deliveries" USING btree ("endpoint_id","at");--> statement-breakpoint
CREATE INDEX "order_groups_group_id_index" ON "order_groups" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "order_readers_account_id_index" ON "order_readers" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "identity_submissions_state_submitted_at_index" ON "identity_submissions" USING btree ("state","submitted_at");--> statement-breakpoint
CREATE INDEX "identity_submissions_person_id_index" ON "identity_submissions" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_platform_id_external_id_index" ON "people" USING btree ("platform_id","external_id");--> statement-breakpoint
CREATE INDEX "people_document_index_index" ON "people" USING btree ("document_index");--> statement-breakpoint
CREATE INDEX "people_mobile_index_index" ON "people" USING btree ("mobile_index");--> statement-breakpoint
CREATE INDEX "people_verification_state_id_index" ON "people" USING btree ("verification_state","id");--> statement-breakpoint
CREATE INDEX "people_registered_at_id_index" ON "people" USING btree ("registered_at","id");--> statement-breakpoint
CREATE INDEX "standings_level_person_id_index" ON "standings" USING btree ("level","person_id");--> statement-breakpoint
CREATE INDEX "standings_score_person_id_index" ON "standings" USING btree ("score","person_id");--> statement-breakpoint
CREATE INDEX "search_requests_account_id_created_at_index" ON "search_requests" USING btree ("account_id","created_at");