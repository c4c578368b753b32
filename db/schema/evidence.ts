import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, key } from "./columns";

/** What one account puts aside while it looks for evidence: one basket for each case, order or stated purpose. */
export const evidenceBaskets = pgTable(
  "evidence_baskets",
  {
    id: key(),
    accountId: uuid().notNull(),
    basisKind: text().$type<"case" | "order" | "purpose">().notNull(),
    /** Id of the case or order, or a keyed hash of the purpose: the same basis has the same basket. */
    basisKey: text().notNull(),
    /** The case or order it ends with; null for a stated purpose. */
    basisId: uuid(),
    /** The stated purpose, encrypted. */
    purpose: bytes(),
    createdAt: instant().notNull(),
    /** End of a stated purpose; cases and orders end by their state. */
    endsAt: instant(),
  },
  (t) => [uniqueIndex().on(t.accountId, t.basisKind, t.basisKey), index().on(t.basisId)],
);

/** A message put into a basket: its key in the archive and the hash it had, with a note. */
export const evidenceItems = pgTable(
  "evidence_items",
  {
    id: key(),
    basketId: uuid()
      .notNull()
      .references(() => evidenceBaskets.id, { onDelete: "cascade" }),
    groupId: uuid().notNull(),
    messageId: text().notNull(),
    sentAt: instant().notNull(),
    sha256: bytes().notNull(),
    note: bytes(),
    addedAt: instant().notNull(),
  },
  (t) => [uniqueIndex().on(t.basketId, t.groupId, t.messageId)],
);
