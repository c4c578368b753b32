import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { standings } from "@/db/schema";
import { ctxAs, expectRefusal, inRollback } from "@/db/testing";
import { consequence } from "@/domain/command/consequence";
import { refreshStandings } from "@/domain/credit/commands/refresh-standings";
import { createGroup } from "@/domain/groups/commands/create-group";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { writeStanding } from "@/domain/people/commands/write-standing";
import { makePerson, makePlatform } from "@/domain/people/testing";
import { expireDueMeasures } from "./expire-due-measures";
import { imposeMeasures } from "./impose-measures";
import { voidMeasure } from "./void-measure";

const at = new Date("2026-11-23T12:00:00+08:00");
const later = (ms: number) => new Date(at.getTime() + ms);

async function world(db: Database) {
  const system = (ms = 0) => ctxAs(db, "system", { now: later(ms) });
  const person = await makePerson(system(), await makePlatform(system()));
  const decision = (ms = 0) => consequence({ ...ctxAs(db, "lead", { now: later(ms) }), joined: true }, newId());
  const lower = async (level: "C" | "D" | "E", days: number) => {
    const id = newId();
    await imposeMeasures.execute(decision(), {
      caseId: newId(),
      decisionId: newId(),
      startsAt: at,
      proposedBy: newId(),
      proposedAt: at,
      approvedBy: null,
      approvedAt: null,
      measures: [
        {
          id,
          kind: "lower-level",
          subject: { kind: "person", id: person.id },
          days,
          endsAt: later(days * DAY_MS),
          level,
          ground: "MGT-02",
          findingId: null,
          facts: {},
        },
      ],
    });
    return id;
  };
  const levels = async () => {
    const [row] = await db.select().from(standings).where(eq(standings.personId, person.id));
    return [row?.level, row?.creditedLevel, row?.score];
  };
  return { system, person, decision, lower, levels };
}

describe("a lowered level", () => {
  it("holds whatever the credit says, takes what the level takes, and comes back at its end", () =>
    inRollback(async (db) => {
      const { system, person, lower, levels } = await world(db);
      await lower("D", 180);
      expect(await levels()).toEqual(["D", "B", 100]);
      const made = createGroup.execute(ctxAs(db, "moderator", { now: at }), {
        name: "新群",
        category: "study",
        creatorCode: person.code,
      });
      await expectRefusal(made, "refused", "level-too-low");
      await refreshStandings.execute(system(DAY_MS), {});
      expect(await levels()).toEqual(["D", "B", 100]);
      const credit = { score: 30, rawScore: 30, level: "E" as const, policyId: "CP-1" };
      await writeStanding.execute(system(DAY_MS), { personId: person.id, credit });
      expect(await levels()).toEqual(["E", null, 30]);
      await writeStanding.execute(system(DAY_MS), {
        personId: person.id,
        credit: { ...credit, level: "B", score: 95 },
      });
      expect(await levels()).toEqual(["D", "B", 95]);
      await expireDueMeasures.execute(system(180 * DAY_MS), {});
      expect(await levels()).toEqual(["B", null, 95]);
    }));

  it("of several the lowest holds; voided, the next one does", () =>
    inRollback(async (db) => {
      const { decision, lower, levels } = await world(db);
      await lower("C", 30);
      const worst = await lower("E", 10);
      expect((await levels())[0]).toBe("E");
      await voidMeasure.execute(decision(DAY_MS), { measureId: worst });
      expect(await levels()).toEqual(["C", "B", 100]);
    }));
});
