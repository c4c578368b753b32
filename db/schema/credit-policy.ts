import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { instant, key } from "./columns";
import { people } from "./people";

/** A version of the credit policy before it is published; what is published is a row of credit_policies and never changes. */
export const creditPolicyDrafts = pgTable(
  "credit_policy_drafts",
  {
    id: key(),
    /** Name that it will be published under, such as CP-2. */
    name: text().notNull(),
    basedOn: text().notNull(),
    state: text().$type<"draft" | "proposed" | "published" | "withdrawn">().notNull(),
    /** The numbers of the policy by path; its shape is that of the version it is based on. */
    numbers: jsonb().$type<Record<string, number>>().notNull(),
    effectiveFrom: instant().notNull(),
    /** What everybody will read beside the version, in both languages. */
    publicTextZh: text().notNull(),
    publicTextEn: text().notNull(),
    /** Number of the filing with the authority (Provisions art. 7), where there is one. */
    filingNumber: text(),
    /** Who last changed it; may not publish it. */
    authorId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    proposedAt: instant(),
    settledBy: uuid().references(() => accounts.id),
    settledAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex("credit_policy_drafts_one_open").on(t.name).where(sql`state in ('draft', 'proposed')`),
    index().on(t.state, t.changedAt),
  ],
);

/** People of each level, and how many are suspended for how many days in all. */
interface SimulatedTotals {
  levels: Record<string, number>;
  suspended: number;
  suspensionDays: number;
}

/** What a draft would mean for everybody with a finding or reward. Goes on in parts; `cursor` is the last person looked at. */
export const creditPolicySimulations = pgTable(
  "credit_policy_simulations",
  {
    id: key(),
    draftId: uuid()
      .notNull()
      .references(() => creditPolicyDrafts.id),
    draftVersion: integer().notNull(),
    /** Instant for which standings are compared. */
    at: instant().notNull(),
    startedBy: uuid().notNull(),
    people: integer().notNull(),
    looked: integer().notNull(),
    cursor: uuid(),
    before: jsonb().$type<SimulatedTotals>().notNull(),
    after: jsonb().$type<SimulatedTotals>().notNull(),
    doneAt: instant(),
  },
  (t) => [uniqueIndex().on(t.draftId, t.draftVersion)],
);

/** Those whom the draft would move: another score, level or length of suspension. */
export const creditPolicySimulationPeople = pgTable(
  "credit_policy_simulation_people",
  {
    simulationId: uuid()
      .notNull()
      .references(() => creditPolicySimulations.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    scoreBefore: integer().notNull(),
    scoreAfter: integer().notNull(),
    levelBefore: text().notNull(),
    levelAfter: text().notNull(),
    daysBefore: integer().notNull(),
    daysAfter: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.simulationId, t.personId] }), index().on(t.simulationId, t.scoreAfter, t.personId)],
);
