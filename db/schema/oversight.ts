import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { bytes, instant, key } from "./columns";
import { groups } from "./groups";

/** A regulator's written request. */
export const orders = pgTable("orders", {
  id: key(),
  /** Number on the document: 云网检〔2026〕118 号. */
  documentNumber: text().notNull().unique(),
  organ: text().notNull(),
  jurisdiction: text().notNull(),
  ground: text().notNull(),
  purpose: text().notNull(),
  officers: bytes().notNull(),
  dataClasses: text().array().notNull(),
  scopeFrom: instant().notNull(),
  scopeUntil: instant().notNull(),
  validFrom: instant().notNull(),
  validUntil: instant().notNull(),
  state: text().$type<"awaiting-approval" | "active" | "rejected" | "withdrawn">().notNull(),
  registeredBy: uuid().notNull(),
  registeredAt: instant().notNull(),
  approvedBy: uuid(),
  approvedAt: instant(),
  withdrawnAt: instant(),
});

export const orderGroups = pgTable(
  "order_groups",
  {
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    groupId: uuid()
      .notNull()
      .references(() => groups.id),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.groupId] }), index().on(t.groupId)],
);

/** Regulators' logins an order is for. */
export const orderReaders = pgTable(
  "order_readers",
  {
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.accountId] }), index().on(t.accountId)],
);
