import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, key } from "./columns";

/** Parameters of content and people searches, kept out of URLs; terms encrypted, gone after a day. */
export const searchRequests = pgTable(
  "search_requests",
  {
    id: key(),
    accountId: uuid().notNull(),
    kind: text().$type<"messages" | "people">().notNull(),
    terms: bytes().notNull(),
    filters: jsonb().$type<Record<string, unknown>>().notNull(),
    basis: jsonb().$type<{ kind: "case" | "order" | "purpose"; id?: string; purpose?: string }>().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index().on(t.accountId, t.createdAt)],
);
