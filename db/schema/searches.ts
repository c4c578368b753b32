import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
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

/** Searches kept under a name for their account, as long as their basis lasts; words encrypted. */
export const savedSearches = pgTable(
  "saved_searches",
  {
    id: key(),
    accountId: uuid().notNull(),
    /** Name, query and stated purpose. */
    terms: bytes().notNull(),
    filters: jsonb().$type<Record<string, unknown>>().notNull(),
    basis: jsonb().$type<{ kind: "case" | "order" | "purpose"; id?: string; purpose?: string }>().notNull(),
    /** The case it ends with; null for a stated purpose. */
    caseId: uuid(),
    createdAt: instant().notNull(),
    /** End of a stated purpose; a case ends by its state. */
    endsAt: instant(),
    lastRunAt: instant().notNull(),
    /** Messages found then, COUNT_CAP at the most. */
    lastTotal: integer().notNull(),
  },
  (t) => [index().on(t.accountId, t.createdAt), index().on(t.caseId)],
);
