import { integer, pgTable, text } from "drizzle-orm/pg-core";

/** Counters of the numbers shown (C-2026-11-0417): one row a kind and month. */
export const numberSeries = pgTable("number_series", {
  series: text().primaryKey(),
  last: integer().notNull(),
});
