import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { StaffRole } from "@/domain/kernel/actor";
import { bytes, instant, key } from "./columns";

/** A login: staff, regulator or person. */
export const accounts = pgTable(
  "accounts",
  {
    id: key(),
    kind: text().$type<"staff" | "regulator" | "person">().notNull(),
    /** Role of staff; null for regulators and persons. */
    role: text().$type<StaffRole>(),
    /** Sign-in name, lower case. Persons without a password have none. */
    loginName: text(),
    /** Staff and regulators are named to their colleagues; encrypted all the same. */
    displayName: bytes().notNull(),
    passwordHash: text(),
    totpSecret: bytes(),
    totpConfirmedAt: instant(),
    /** Time step (30 s) of the last code taken, which is not taken again. */
    totpLastStep: integer(),
    /** Person the login belongs to (kind person). */
    personId: uuid(),
    platformId: uuid(),
    /** Organ and jurisdiction of a regulator. */
    organ: text(),
    locale: text().$type<"zh-CN" | "en">().notNull().default("zh-CN"),
    createdAt: instant().notNull(),
    disabledAt: instant(),
    disabledBy: uuid(),
    version: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex("accounts_login_name").on(t.loginName).where(sql`login_name is not null`),
    uniqueIndex("accounts_person").on(t.personId).where(sql`person_id is not null`),
  ],
);

/** A signed-in device. Checked on every request; ended sessions bite at the next click. */
export const sessions = pgTable(
  "sessions",
  {
    id: key(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** SHA-256 of the session's token; the regulator role's scope is looked up by it. */
    tokenHash: bytes().notNull().unique(),
    orderId: uuid(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    endedReason: text(),
    ip: text(),
    userAgent: text(),
    secondFactor: boolean().notNull().default(false),
  },
  (t) => [index().on(t.accountId)],
);

/** One-time links: invitations of staff and regulators, sign-in of persons. Only a hash of the token is kept. */
export const oneTimeLinks = pgTable(
  "one_time_links",
  {
    id: key(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    purpose: text().$type<"invitation" | "sign-in" | "password-reset">().notNull(),
    tokenHash: bytes().notNull().unique(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    withdrawnAt: instant(),
  },
  (t) => [index().on(t.accountId)],
);

/** Sign-in throttling and other limits (rate-limiter-flexible's PostgreSQL store has this shape). */
export const rateLimits = pgTable("rate_limits", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: integer(),
});
