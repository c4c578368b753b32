-- A person's login names the platform that the person belongs to: the code that makes it cannot mix them up.
ALTER TABLE people ADD CONSTRAINT people_id_platform UNIQUE (id, platform_id);
--> statement-breakpoint
ALTER TABLE accounts ADD CONSTRAINT accounts_person_of_platform
  FOREIGN KEY (person_id, platform_id) REFERENCES people (id, platform_id);
--> statement-breakpoint
ALTER TABLE accounts ADD CONSTRAINT accounts_person CHECK ((kind = 'person') = (person_id IS NOT NULL AND platform_id IS NOT NULL));
