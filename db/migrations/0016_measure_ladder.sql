DROP TABLE "case_evidence" CASCADE;--> statement-breakpoint
DROP TABLE "evidence_baskets" CASCADE;--> statement-breakpoint
DROP TABLE "evidence_items" CASCADE;--> statement-breakpoint
DROP TABLE "saved_searches" CASCADE;