import { bigint, boolean, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns";
import { platforms } from "./platforms";

/** Answers to requests that carried an `Idempotency-Key`: the same key and body get the same answer. */
export const intakeAnswers = pgTable(
  "intake_answers",
  {
    platformId: uuid()
      .notNull()
      .references(() => platforms.id),
    idempotencyKey: text().notNull(),
    requestSha256: bytes().notNull(),
    answer: jsonb().$type<unknown>().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.platformId, t.idempotencyKey] })],
);

/** How far each file was taken in, so that an interrupted import goes on where it was. */
export const importFiles = pgTable("import_files", {
  /** SHA-256 over size, beginning and end of the file. */
  fingerprint: text().primaryKey(),
  name: text().notNull(),
  linesDone: bigint({ mode: "number" }).notNull(),
  finished: boolean().notNull().default(false),
  updatedAt: instant().notNull(),
});
