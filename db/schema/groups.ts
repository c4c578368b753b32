import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { GroupCategory, GroupRole, GroupStatus } from "@/domain/groups/vocabulary";
import { instant, key } from "./columns";
import { people } from "./people";
import { platforms } from "./platforms";

/** A chat group. Its code is unique, displayed and never reused (Provisions art. 8). */
export const groups = pgTable(
  "groups",
  {
    id: key(),
    platformId: uuid()
      .notNull()
      .references(() => platforms.id),
    externalId: text().notNull(),
    code: text().notNull().unique(),
    name: text().notNull(),
    /** Normalised (NFKC, lower case) for search in lists. */
    nameNorm: text().notNull(),
    category: text().$type<GroupCategory>().notNull(),
    intro: text().notNull().default(""),
    status: text().$type<GroupStatus>().notNull().default("active"),
    pausedUntil: instant(),
    /** Set while nobody can manage the group, cleared when somebody can again. */
    withoutManagerSince: instant(),
    placeholder: boolean().notNull().default(false),
    memberCount: integer().notNull().default(0),
    messageCount: integer().notNull().default(0),
    lastMessageAt: instant(),
    createdAt: instant().notNull(),
    closedAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex().on(t.platformId, t.externalId),
    index().on(t.memberCount, t.id),
    index().on(t.createdAt, t.id),
    index().on(t.status, t.id),
    // The sort by last message; groups in which nothing was said come last.
    index("groups_last_message").on(sql`(coalesce(${t.lastMessageAt}, 'epoch'::timestamptz))`, t.id),
    index().on(t.withoutManagerSince).where(sql`without_manager_since is not null`),
  ],
);

/**
 * Messages that were kept and are not yet counted in their group: one row a group and batch. Senders only add to it, so that
 * none waits for another at the groups that all of them speak in.
 */
export const groupTallies = pgTable("group_tallies", {
  groupId: uuid().notNull(),
  messages: integer().notNull(),
  /** When the newest of them was sent. */
  newest: instant().notNull(),
});

/** Who belongs to a group in which role, since when and until when. */
export const memberships = pgTable(
  "memberships",
  {
    id: key(),
    groupId: uuid()
      .notNull()
      .references(() => groups.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    role: text().$type<GroupRole>().notNull(),
    nickname: text(),
    since: instant().notNull(),
    until: instant(),
  },
  (t) => [
    uniqueIndex("memberships_one_open").on(t.groupId, t.personId).where(sql`until is null`),
    uniqueIndex("memberships_one_creator").on(t.groupId).where(sql`until is null and role = 'creator'`),
    index().on(t.personId, t.until),
    index().on(t.groupId, t.role),
  ],
);
