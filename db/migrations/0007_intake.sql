CREATE TABLE "import_files" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"lines_done" bigint NOT NULL,
	"finished" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_answers" (
	"platform_id" uuid NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_sha256" "bytea" NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "intake_answers_platform_id_idempotency_key_pk" PRIMARY KEY("platform_id","idempotency_key")
);
--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "demo_done" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "demo_total" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "intake_answers" ADD CONSTRAINT "intake_answers_platform_id_platforms_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platforms"("id") ON DELETE no action ON UPDATE no action;