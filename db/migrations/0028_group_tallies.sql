CREATE TABLE "group_tallies" (
	"group_id" uuid NOT NULL,
	"messages" integer NOT NULL,
	"newest" timestamp (3) with time zone NOT NULL
);
