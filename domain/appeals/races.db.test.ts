import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeDatabases, database } from "@/db/client";
import { appealStays, appeals, findingReversals, measures, notices, standings } from "@/db/schema";
import { later } from "@/domain/cases/testing";
import { DomainError } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { claimAppeal } from "./commands/claim-appeal";
import { decideAppeal } from "./commands/decide-appeal";
import { keepTime } from "./commands/keep-time";
import { withdrawAppeal } from "./commands/withdraw-appeal";
import { previewAppeal } from "./queries/preview-appeal";
import { answerTo, asPerson, decidedWorld, filedAppeal, storedAppeal } from "./testing";

// Committed data: these run on several connections at once. The file has a database of its own.
afterAll(closeDatabases);

const outcomes = async (asked: Promise<unknown>[]) =>
  (await Promise.allSettled(asked))
    .map((one) =>
      one.status === "fulfilled"
        ? "done"
        : one.reason instanceof DomainError
          ? `${one.reason.code} ${one.reason.reason}`
          : String(one.reason),
    )
    .sort();

describe("at the same instant", () => {
  it("of four reviewers one has the appeal, and the person gets one acknowledgement", async () => {
    const world = await decidedWorld(database());
    const { id } = await filedAppeal(world, DAY_MS);
    const asked = [0, 1, 2, 3].map(() => claimAppeal.execute(later(world, "moderator", DAY_MS), { appealId: id }));
    expect(await outcomes(asked)).toEqual([
      "conflict appeal-taken",
      "conflict appeal-taken",
      "conflict appeal-taken",
      "done",
    ]);
    const told = await world.db
      .select()
      .from(notices)
      .where(and(eq(notices.personId, world.sender), eq(notices.kind, "appeal")));
    expect(told).toHaveLength(1);
  });

  it("of two filings one stands", async () => {
    const world = await decidedWorld(database());
    expect(await outcomes([filedAppeal(world, DAY_MS), filedAppeal(world, DAY_MS)])).toEqual([
      "done",
      "refused appeal-exists",
    ]);
    expect(await world.db.select().from(appeals).where(eq(appeals.noticeId, world.noticeId))).toHaveLength(1);
  });

  it("an answer and a withdrawal cannot both be, and an answer twice reverses once", async () => {
    const world = await decidedWorld(database(), { severity: "S4", category: "PRV-01" });
    const { id } = await filedAppeal(world, DAY_MS);
    const account = newId();
    const lead = () => later(world, "lead", 2 * DAY_MS, account);
    await claimAppeal.execute(lead(), { appealId: id });
    const { answers, reason, ...proposed } = await answerTo(world, id, "reverse");
    const { digest } = await previewAppeal.ask(lead(), proposed);
    const decide = () => decideAppeal.execute(lead(), { ...proposed, answers, reason, seen: digest });
    const { version } = await storedAppeal(world, id);
    const withdraw = withdrawAppeal.execute(asPerson(world, 2 * DAY_MS), { appealId: id, version });
    const found = await outcomes([decide(), decide(), withdraw]);
    expect(found.filter((one) => one === "done")).toHaveLength(1);
    const { state } = await storedAppeal(world, id);
    const turns = await world.db
      .select()
      .from(findingReversals)
      .where(and(eq(findingReversals.findingId, world.findingId), eq(findingReversals.kind, "reversed")));
    expect(turns).toHaveLength(state === "reversed" ? 1 : 0);
    expect(["reversed", "withdrawn"]).toContain(state);
  });

  it("two servers stay what is overdue once", async () => {
    const world = await decidedWorld(database(), { severity: "S4", category: "PRV-01" });
    const { id } = await filedAppeal(world, DAY_MS);
    const run = () => keepTime.execute(later(world, "system", 17 * DAY_MS), {});
    await Promise.all([run(), run()]);
    expect(await world.db.select().from(appealStays).where(eq(appealStays.appealId, id))).toHaveLength(2);
    const [measure] = await world.db.select().from(measures).where(eq(measures.personId, world.sender));
    expect(measure?.state).toBe("stayed");
    const [standing] = await world.db.select().from(standings).where(eq(standings.personId, world.sender));
    expect(standing).toMatchObject({ score: 100, managerSuspendedUntil: null });
  });
});
