import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { managerAlerts, notices } from "@/db/schema";
import { actorAs, expectRefusal, inRollback } from "@/db/testing";
import { HOUR_MS } from "@/domain/kernel/time";
import { answerAlert } from "./commands/answer-alert";
import { confirmKnowledge } from "./commands/confirm-knowledge";
import { deliverToManagers } from "./commands/deliver-to-managers";
import { reportAsPerson } from "./commands/report-as-person";
import { listOwnAlerts } from "./queries/list-own-alerts";
import { type CaseWorld, caseWorld, later, openedCase } from "./testing";

const minute = 60_000;

/** The creator of the world's group, signed in, at `ms` after its beginning. */
function asCreator(world: CaseWorld, ms: number) {
  const actor = actorAs("person", { personId: world.creator, platformId: world.platformId });
  return { ...later(world, "person", ms), actor };
}

describe("the managers' clock", () => {
  it("is not started by reports, however many", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id } = await openedCase(world);
      const actor = actorAs("person", { personId: world.witness, platformId: world.platformId });
      await reportAsPerson.execute(
        { ...later(world, "person"), actor },
        {
          subject: { kind: "message", groupId: world.groupId, messageId: world.quotes[0]?.messageId ?? "" },
          category: "DEF-01",
          words: "还在骂人。",
        },
      );
      expect(await db.select().from(managerAlerts).where(eq(managerAlerts.caseId, id))).toEqual([]);
      expect(await listOwnAlerts.ask(asCreator(world, 200 * HOUR_MS), {})).toEqual([]);
    }));

  it("is started by a moderator's confirmation only with a quoted fact", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      const confirm = (quote: string) =>
        confirmKnowledge.execute(later(world, "moderator"), { caseId, knowledgeAt: world.at, quote });
      const error = await expectRefusal(confirm("  "), "invalid");
      expect(error.fields).toMatchObject([{ field: "quote" }]);
      await confirm("群主在话题里回复：“都少说两句”。");
      expect(await db.select().from(managerAlerts).where(eq(managerAlerts.caseId, caseId))).toHaveLength(1);
    }));

  it("started by a delivered notice never runs out at night: what would end at 00:30 ends at 08:00", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db, { at: new Date("2026-11-23T12:30:00+08:00") });
      const { id: caseId } = await openedCase(world);
      await deliverToManagers.execute(later(world, "moderator"), { caseId });
      const told = await db.select().from(notices).where(eq(notices.caseId, caseId));
      expect(told.map(({ kind }) => kind)).toEqual(["manager-alert", "manager-alert"]);
      const morning = "2026-11-24T00:00:00.000Z";
      expect(told[0]?.facts).toMatchObject({
        knowledgeAt: world.at.toISOString(),
        deadlines: { PROMPT: morning, TIMELY: "2026-11-24T04:30:00.000Z" },
      });
      const tierAt = async (ms: number) => (await listOwnAlerts.ask(asCreator(world, ms), {}))[0]?.tier;
      const until = Date.parse(morning) - world.at.getTime();
      expect(until).toBeGreaterThan(19 * HOUR_MS);
      expect([await tierAt(until), await tierAt(until + minute)]).toEqual(["PROMPT", "TIMELY"]);
      const [alert] = await listOwnAlerts.ask(asCreator(world, until - minute), {});
      await answerAlert.execute(asCreator(world, until - minute), { alertId: alert?.id ?? "", action: "removed" });
      expect(await tierAt(48 * HOUR_MS)).toBe("PROMPT");
    }));
});
