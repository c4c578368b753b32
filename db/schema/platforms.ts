import { boolean, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, key } from "./columns";

/** One chat service of the provider. */
export const platforms = pgTable("platforms", {
  id: key(),
  /** Short code in the interface: wechat, qq, tieba … */
  code: text().notNull().unique(),
  nameZh: text().notNull(),
  nameEn: text().notNull(),
  createdAt: instant().notNull(),
  disabledAt: instant(),
});

/** Keys of the platform interface: only the SHA-256 of the secret is kept. */
export const apiKeys = pgTable("api_keys", {
  id: key(),
  platformId: uuid()
    .notNull()
    .references(() => platforms.id),
  label: text().notNull(),
  /** First characters, shown to tell keys apart. */
  prefix: text().notNull().unique(),
  secretHash: bytes().notNull(),
  scopes: text().array().notNull(),
  createdBy: text().notNull(),
  createdAt: instant().notNull(),
  lastUsedAt: instant(),
  revokedAt: instant(),
});

/** One row that says what kind of database this is. A demo stays a demo. */
export const installation = pgTable("installation", {
  one: boolean().primaryKey().default(true),
  demo: boolean().notNull().default(false),
  demoState: text().$type<"none" | "loading" | "loaded">().notNull().default("none"),
  demoAsOf: instant(),
  /** Steps of the demo's load that are done, of how many: it goes on there after an interruption. */
  demoDone: integer().notNull().default(0),
  demoTotal: integer().notNull().default(0),
});
