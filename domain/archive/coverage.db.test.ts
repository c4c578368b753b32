import { afterAll, describe, expect, it } from "vitest";
import { closeDatabases, database, databaseClient } from "@/db/client";
import { actorAs } from "@/db/testing";
import { appendMessages } from "@/domain/archive/commands/append-messages";
import { proveCoverage } from "@/domain/archive/commands/prove-coverage";
import { coverage } from "@/domain/archive/queries/coverage";
import { incoming } from "@/domain/archive/testing/archive-fixture";
import { makeGroup } from "@/domain/groups/testing";
import { makeCtx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { makePerson, makePlatform } from "@/domain/people/testing";

/** Midnight in Beijing. */
const DAY_ONE = Date.parse("2026-03-02T00:00:00+08:00");
const at = (ms: number) => makeCtx(database(), actorAs("system"), { now: () => new Date(ms) });
const asLead = (ms: number) => makeCtx(database(), actorAs("lead"), { now: () => new Date(ms) });

afterAll(closeDatabases);

async function platformWithGroup() {
  const platformId = await makePlatform(at(DAY_ONE));
  const creator = newId();
  await makePerson(at(DAY_ONE), platformId, { id: creator, displayName: "甲" });
  const { id: groupId } = await makeGroup(at(DAY_ONE), platformId, { [creator]: "creator" });
  const send = (ms: number, items: { sequence?: number; sentAt?: number }[]) =>
    appendMessages.execute(at(ms), {
      platformId,
      source: "api",
      items: items.map((item) => incoming({ groupId, personId: creator, sentAt: ms, text: "在", ...item })),
    });
  const days = async (ms: number) =>
    (await coverage.ask(asLead(ms), {})).find(({ id }) => id === platformId)?.days ?? [];
  return { platformId, groupId, send, days };
}

describe("coverage", () => {
  it("proves each day of a platform in Beijing's time: messages, batches and numbers that never came", async () => {
    const { groupId, send, days } = await platformWithGroup();
    await send(DAY_ONE + HOUR_MS, [{ sequence: 1040 }, { sequence: 1051 }]);
    await send(DAY_ONE + DAY_MS - 1, [{ sequence: 1052 }]);
    await send(DAY_ONE + DAY_MS, [{ sequence: 1053 }, { sequence: 1055 }]);
    await proveCoverage.execute(at(DAY_ONE + 2 * DAY_MS + 3 * HOUR_MS), {});
    const proved = await days(DAY_ONE + 2 * DAY_MS + 3 * HOUR_MS);
    expect(proved.map(({ day, state }) => [day, state])).toEqual([
      ["2026-03-02", "gaps"],
      ["2026-03-03", "gaps"],
    ]);
    expect(proved[0]?.proof).toMatchObject({
      sentCount: 3,
      receivedCount: 3,
      batchCount: 2,
      missingCount: 10,
      gapCount: 1,
      gaps: [{ groupId, from: 1041, until: 1050 }],
      oldestKeptAt: new Date(DAY_ONE + HOUR_MS),
    });
    expect(proved[1]?.proof).toMatchObject({ sentCount: 2, missingCount: 1, gaps: [{ from: 1054, until: 1054 }] });
  });

  it("counts the last week again, so that late messages close their gaps", async () => {
    const { send, days } = await platformWithGroup();
    await send(DAY_ONE + HOUR_MS, [{ sequence: 1 }, { sequence: 4 }]);
    const later = DAY_ONE + DAY_MS + 3 * HOUR_MS;
    await proveCoverage.execute(at(later), {});
    expect((await days(later))[0]).toMatchObject({ state: "gaps", proof: { missingCount: 2 } });
    await send(later, [
      { sequence: 2, sentAt: DAY_ONE + 2 * HOUR_MS },
      { sequence: 3, sentAt: DAY_ONE - HOUR_MS },
    ]);
    await proveCoverage.execute(at(later + HOUR_MS), {});
    expect((await days(later))[0]?.state).toBe("gaps");
    await proveCoverage.execute(at(later + HOUR_MS), { again: true });
    expect((await days(later))[0]).toMatchObject({ state: "complete", proof: { sentCount: 3, missingCount: 0 } });
  });

  it("looks for the number before a gap beyond the day itself", async () => {
    const { send, days } = await platformWithGroup();
    await send(DAY_ONE, [{ sequence: 7 }]);
    await send(DAY_ONE + 5 * DAY_MS, [{ sequence: 9 }]);
    await proveCoverage.execute(at(DAY_ONE + 6 * DAY_MS), {});
    const states = (await days(DAY_ONE + 6 * DAY_MS + 3 * HOUR_MS)).map(({ state }) => state);
    expect(states).toEqual(["complete", "empty", "empty", "empty", "empty", "gaps"]);
  });

  it("shows a day that nobody proved as missing, and proves it with the next run", async () => {
    const { platformId, send, days } = await platformWithGroup();
    await send(DAY_ONE, [{}]);
    await proveCoverage.execute(at(DAY_ONE + DAY_MS + HOUR_MS), {});
    const later = DAY_ONE + 3 * DAY_MS + 3 * HOUR_MS;
    expect((await days(later)).map(({ state }) => state)).toEqual(["complete", "missing", "missing"]);
    expect((await days(later - 2 * HOUR_MS)).map(({ state }) => state)).toEqual(["complete", "missing"]);
    const { proved } = await proveCoverage.execute(at(later), {});
    expect(proved).toBeGreaterThanOrEqual(2);
    expect((await days(later)).map(({ state }) => state)).toEqual(["complete", "empty", "empty"]);
    await expect(databaseClient()`delete from coverage_days where platform_id = ${platformId}`).rejects.toMatchObject({
      code: "42501",
    });
  });
});
