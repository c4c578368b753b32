import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { creditPolicySimulationPeople, creditPolicySimulations, findings, rewards } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { openDraft, policyOfDraft } from "@/domain/credit/internal/policy-draft-row";
import { policyDraftInput } from "@/domain/credit/policy-inputs";
import { creditFacts } from "@/domain/credit/queries/credit-facts";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { type SimulatedStanding, simulatePerson } from "@/domain/credit/rules/policy-simulation";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";

type Simulation = typeof creditPolicySimulations.$inferSelect;

/** People looked at in one call; the screen calls again until it is done, shows how far it is, and may stop. */
const slice = 500;
const nobody = { levels: {}, suspended: 0, suspensionDays: 0 };

/**
 * Goes on with comparing a draft with the versions in force, person by person over everybody with a finding or reward:
 * a slice a call, so that long work shows its progress, can be stopped and goes on where it was. Starts it on first call.
 */
export const simulatePolicy = defineCommand({
  name: "credit.simulate-policy",
  permission: "credit.draft-policy",
  input: policyDraftInput,
  async run({ ctx, input }) {
    const draft = await openDraft(ctx, input, ["draft"]);
    const simulation = (await found(ctx, draft.id, draft.version)) ?? (await begun(ctx, draft.id, draft.version));
    if (simulation.doneAt) return unchanged(progress(simulation));
    const people = await nextPeople(ctx, simulation.cursor);
    const facts = await creditFacts(ctx, people);
    const book = await policyBook(ctx);
    const policy = policyOfDraft(book, draft);
    const at = simulation.at.getTime();
    const [before, after] = [structuredClone(simulation.before), structuredClone(simulation.after)];
    const moved: (typeof creditPolicySimulationPeople.$inferInsert)[] = [];
    for (const personId of people) {
      const both = simulatePerson(facts.get(personId) ?? { findings: [], rewards: [] }, book, policy, at);
      count(before, both.before);
      count(after, both.after);
      if (JSON.stringify(both.before) === JSON.stringify(both.after)) continue;
      moved.push({
        simulationId: simulation.id,
        personId,
        scoreBefore: both.before.score,
        scoreAfter: both.after.score,
        levelBefore: both.before.level,
        levelAfter: both.after.level,
        daysBefore: both.before.suspensionDays,
        daysAfter: both.after.suspensionDays,
      });
    }
    if (moved.length > 0) await ctx.db.insert(creditPolicySimulationPeople).values(moved);
    const doneAt = people.length < slice ? ctx.now() : null;
    const next = {
      before,
      after,
      doneAt,
      looked: simulation.looked + people.length,
      cursor: people.at(-1) ?? simulation.cursor,
    };
    await ctx.db.update(creditPolicySimulations).set(next).where(eq(creditPolicySimulations.id, simulation.id));
    if (!doneAt) return unchanged(progress({ ...simulation, ...next }));
    return changed(progress({ ...simulation, ...next }), [
      {
        action: "credit.policy-simulated",
        subject: { kind: "credit-policy", id: draft.id },
        detail: { name: draft.name, version: draft.version, people: next.looked },
      },
    ]);
  },
});

function progress({ id, looked, people, doneAt }: Simulation) {
  return { simulationId: id, looked, people, done: doneAt !== null };
}

function count(totals: Simulation["before"], one: SimulatedStanding): void {
  totals.levels[one.level] = (totals.levels[one.level] ?? 0) + 1;
  totals.suspended += one.suspended ? 1 : 0;
  totals.suspensionDays += one.suspensionDays;
}

async function found(ctx: Ctx, draftId: string, version: number): Promise<Simulation | undefined> {
  const [simulation] = await ctx.db
    .select(getTableColumns(creditPolicySimulations))
    .from(creditPolicySimulations)
    .where(and(eq(creditPolicySimulations.draftId, draftId), eq(creditPolicySimulations.draftVersion, version)));
  return simulation;
}

async function begun(ctx: Ctx, draftId: string, draftVersion: number): Promise<Simulation> {
  const [row] = await ctx.db.execute<{ people: number }>(
    sql`select count(*)::int as people from (${concerned(null)}) p`,
  );
  const [simulation] = await ctx.db
    .insert(creditPolicySimulations)
    .values({
      id: newId(),
      draftId,
      draftVersion,
      at: ctx.now(),
      startedBy: actorId(ctx.actor) as string,
      people: row?.people ?? 0,
      looked: 0,
      before: nobody,
      after: nobody,
    })
    .returning();
  return simulation as Simulation;
}

async function nextPeople(ctx: Ctx, cursor: string | null): Promise<string[]> {
  const rows = await ctx.db.execute<{ id: string }>(
    sql`select id from (${concerned(cursor)}) p order by id limit ${slice}`,
  );
  return rows.map(({ id }) => id);
}

/** Everybody after `cursor` with a finding or a reward. */
function concerned(cursor: string | null) {
  const after = cursor ? sql`and person_id > ${cursor}::uuid` : sql``;
  return sql`select person_id as id from ${findings} where person_id is not null ${after}
    union select person_id from ${rewards} where true ${after}`;
}
