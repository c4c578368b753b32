import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { rewards, standings } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { consequence } from "@/domain/command/consequence";
import { grantReward } from "@/domain/credit/commands/grant-reward";
import { noteComparison } from "@/domain/credit/commands/note-comparison";
import { reverseReward } from "@/domain/credit/commands/reverse-reward";
import { makeGroup } from "@/domain/groups/testing";
import type { Role } from "@/domain/kernel/actor";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { makePerson, makePlatform } from "@/domain/people/testing";
import { grantCleanRewards } from "./commands/grant-clean-rewards";
import { find } from "./ledger-testing";

const start = new Date("2026-01-01T12:00:00+08:00");
const day = (n: number) => new Date(start.getTime() + n * DAY_MS);

async function manager(db: Database) {
  const ctx = ctxAs(db, "system", { now: day(100) });
  const platformId = await makePlatform(ctx);
  const { id } = await makePerson(ctx, platformId);
  // Manages since day 0.
  await makeGroup(ctx, platformId, { [id]: "creator" });
  return id;
}

const score = async (db: Database, personId: string) =>
  (await db.select().from(standings).where(eq(standings.personId, personId)))[0]?.score ?? 100;
const clean = async (db: Database, personId: string) => {
  const rows = await db
    .select()
    .from(rewards)
    .where(and(eq(rewards.personId, personId), eq(rewards.kind, "CLEAN")));
  return rows.map((row) => (row.grantedAt.getTime() - start.getTime()) / DAY_MS).sort((a, b) => a - b);
};

async function dailyRun(db: Database, at: Date) {
  let after: string | null = null;
  do {
    const run: { last: string | null } = await grantCleanRewards.execute(ctxAs(db, "system", { now: at }), { after });
    after = run.last;
  } while (after !== null);
}

const grant = (db: Database, now: Date, input: Parameters<typeof grantReward.execute>[1]) =>
  grantReward.execute(consequence({ ...ctxAs(db, "person", { now }), joined: true }, newId()), input);

describe("CLEAN rewards", () => {
  it("come by the daily run for each full 90 days of management, once", () =>
    inRollback(async (db) => {
      const id = await manager(db);
      await dailyRun(db, day(95));
      expect(await clean(db, id)).toEqual([]);
      await noteComparison.execute(ctxAs(db, "system"), { kind: "nightly", at: day(0), looked: 0, differing: [] });
      await dailyRun(db, day(89));
      expect(await clean(db, id)).toEqual([]);
      await dailyRun(db, day(91));
      await dailyRun(db, day(91));
      await dailyRun(db, day(181));
      expect(await clean(db, id)).toEqual([90, 180]);
      expect(await score(db, id)).toBe(106);
      await expectAudit(db, "reward.granted", { subjectId: id });
    }));

  it("start anew at the act of a finding with points and leave out the time of a suspension", () =>
    inRollback(async (db) => {
      const id = await manager(db);
      await noteComparison.execute(ctxAs(db, "system"), { kind: "nightly", at: day(0), looked: 0, differing: [] });
      const found = { category: "OBS-01", severity: "S4", role: "sender", tier: null, occurredAt: day(50) } as const;
      await find(db, id, day(52), [found]);
      // Suspended for 30 days from day 52: 2 days before it, 88 after it.
      await dailyRun(db, day(169));
      expect(await clean(db, id)).toEqual([]);
      await dailyRun(db, day(171));
      expect(await clean(db, id)).toEqual([170]);
    }));
});

describe("rewards of persons", () => {
  it("TRAINING: twice in 365 days, and not while a grave deduction is active", () =>
    inRollback(async (db) => {
      const [id, grave] = [await manager(db), await manager(db)];
      const train = (personId: string, n: number) => grant(db, day(n), { kind: "TRAINING", personId });
      expect(await train(id, 1)).toMatchObject({ points: 3, refusal: null });
      expect(await train(id, 2)).toMatchObject({ points: 3 });
      expect(await train(id, 3)).toMatchObject({ rewardId: null, refusal: "too-many" });
      expect(await score(db, id)).toBe(106);
      expect(await train(id, 367)).toMatchObject({ points: 3 });
      await find(db, grave, day(5), [
        { category: "OBS-01", severity: "S4", role: "sender", tier: null, occurredAt: day(4) },
      ]);
      expect(await train(grave, 6)).toMatchObject({ refusal: "grave-deduction-active" });
      expect(await train(grave, 5 + 731)).toMatchObject({ refusal: null });
    }));

  it("REPORT: one a report, at most five active; taken back when invented", () =>
    inRollback(async (db) => {
      const id = await manager(db);
      const given = [];
      const reportIds = [1, 2, 3, 4, 5, 6].map(() => newId());
      for (const [n, reportId] of reportIds.entries()) {
        given.push(await grant(db, day(n), { kind: "REPORT", personId: id, reportId, caseId: newId() }));
      }
      expect(given.map((one) => one.refusal)).toEqual([null, null, null, null, null, "too-many"]);
      const again = { kind: "REPORT" as const, personId: id, reportId: reportIds[0] ?? "", caseId: newId() };
      expect(await grant(db, day(370), again)).toMatchObject({ refusal: "given" });
      expect(await score(db, id)).toBe(105);
      const rewardId = given[0]?.rewardId ?? "";
      const lead = ctxAs(db, "lead", { now: day(8) });
      await reverseReward.execute(lead, { rewardId, reason: "举报内容系编造。" });
      await reverseReward.execute(lead, { rewardId, reason: "举报内容系编造。" });
      expect(await score(db, id)).toBe(104);
      await expectAudit(db, "reward.reversed", { subjectId: id });
      const training = await grant(db, day(9), { kind: "TRAINING", personId: id });
      const wrong = reverseReward.execute(lead, { rewardId: training.rewardId ?? "", reason: "没有举报。" });
      await expectRefusal(wrong, "refused", "reward-without-report");
      for (const role of ["moderator", "auditor", "person"] as Role[]) {
        const refused = reverseReward.execute(ctxAs(db, role), { rewardId, reason: "举报内容系编造。" });
        await expectRefusal(refused, "forbidden");
      }
    }));

  it("SELF_REPORT: by severity, none below S3; nobody hands rewards out", () =>
    inRollback(async (db) => {
      const id = await manager(db);
      const self = (severity: "S2" | "S5") =>
        grant(db, day(1), { kind: "SELF_REPORT", personId: id, reportId: newId(), caseId: newId(), severity });
      expect(await self("S2")).toMatchObject({ refusal: "no-points" });
      expect(await self("S5")).toMatchObject({ points: 8 });
      for (const role of ["moderator", "lead", "compliance", "person", "platform"] as Role[]) {
        const handed = grantReward.execute(ctxAs(db, role), { kind: "TRAINING", personId: id });
        await expectRefusal(handed, "forbidden");
      }
    }));
});
