import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { notices } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { reportAsPerson } from "@/domain/cases/commands/report-as-person";
import {
  type CaseWorld,
  caseWorld,
  decideAs,
  later,
  openedCase,
  senderFinding,
  takeEffectAt,
} from "@/domain/cases/testing";
import { readNotice } from "@/domain/measures/commands/read-notice";
import { suspendManagerDirectly } from "@/domain/measures/commands/suspend-manager-directly";
import { makePerson } from "@/domain/people/testing";
import { ownGroupMessages } from "./own-group-messages";
import { ownGroups } from "./own-groups";
import { ownNotice } from "./own-notice";
import { ownNotices } from "./own-notices";
import { ownReports } from "./own-reports";
import { ownStanding } from "./own-standing";

const HOUR = 3_600_000;

/** A person of the world at some time (ms) after its beginning. */
const as = (world: CaseWorld, personId: string, ms = 0) =>
  ctxAs(world.db, "person", { personId, platformId: world.platformId, now: new Date(world.at.getTime() + ms) });

/** The sender found in violation (DEF-01 S3), in effect a few seconds after the beginning. */
async function senderFound(db: Database): Promise<CaseWorld> {
  const world = await caseWorld(db);
  const opened = await openedCase(world);
  const { decisionId } = await decideAs(later(world, "moderator"), world, opened.id, {
    outcome: "violation",
    findings: [senderFinding(world)],
    reason: "对特定成员反复辱骂。",
  });
  await takeEffectAt(world, decisionId, 0);
  return world;
}

describe("own standing", () => {
  it("starts at 100, level B, without entries", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { score, level, entries, coming, suspension } = await ownStanding.ask(as(world, world.creator), {});
      expect({ score: score.score, level, entries, coming, suspension }).toEqual({
        score: 100,
        level: "B",
        entries: [],
        coming: [],
        suspension: null,
      });
    }));

  it("shows each deduction with its arithmetic, when it returns, and the notice that told of it", () =>
    inRollback(async (db) => {
      const world = await senderFound(db);
      const standing = await ownStanding.ask(as(world, world.sender, HOUR), {});
      expect(standing.score.score).toBe(84);
      expect(standing.entries).toMatchObject([
        {
          kind: "deduction",
          points: -16,
          counts: true,
          category: "DEF-01",
          arithmetic: { base: 16, repeatPct: 100, sharePct: 100, policyId: "CP-1" },
          notice: { number: expect.stringMatching(/^N-2026-11-/) },
        },
      ]);
      expect(standing.coming).toMatchObject([{ change: 16, score: 100 }]);
    }));

  it("says of a suspended manager until when, and who runs the groups meanwhile", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      await suspendManagerDirectly.execute(later(world, "lead"), {
        personId: world.creator,
        ground: "repeated-inaction",
        reason: "三次送达后均未处置。",
        days: 5,
      });
      const { suspension, bars } = await ownStanding.ask(as(world, world.creator, HOUR), {});
      expect(suspension).toMatchObject({
        days: 5,
        groups: [{ meanwhile: [{ displayName: "卢平", role: "manager" }] }],
      });
      expect(bars.managerSuspendedUntil).toEqual(suspension?.endsAt);
    }));

  it("is refused to everybody who is no person", () =>
    inRollback(async (db) => {
      await expectRefusal(ownStanding.ask(ctxAs(db, "moderator"), {}), "forbidden");
    }));
});

describe("own notices", () => {
  it("are listed for their person only; another's number is not found", () =>
    inRollback(async (db) => {
      const world = await senderFound(db);
      const { rows, unread } = await ownNotices.ask(as(world, world.sender, HOUR), {});
      expect({ count: rows.length, unread }).toEqual({ count: 1, unread: 1 });
      const number = rows[0]?.number ?? "";
      const witness = as(world, world.witness, HOUR);
      expect((await ownNotices.ask(witness, {})).rows.map((row) => row.number)).not.toContain(number);
      await expectRefusal(ownNotice.ask(witness, { number }), "not-found", "notice-not-found");
      await expectRefusal(readNotice.execute(witness, { number }), "not-found", "notice-not-found");
    }));

  it("show the reason and the own messages in full", () =>
    inRollback(async (db) => {
      const world = await senderFound(db);
      const ctx = as(world, world.sender, HOUR);
      const number = (await ownNotices.ask(ctx, {})).rows[0]?.number ?? "";
      const notice = await ownNotice.ask(ctx, { number });
      expect(notice.words).toBe("对特定成员反复辱骂。");
      expect(Object.values(notice.quotes).sort()).toEqual(["第 1 条", "第 2 条"]);
      await expectAudit(db, "notice.viewed", { subjectId: notice.id }, "read");
    }));

  it("are recorded as read once, at the first reading", () =>
    inRollback(async (db) => {
      const world = await senderFound(db);
      const ctx = as(world, world.sender, HOUR);
      const { number, id } = (await ownNotices.ask(ctx, {})).rows[0] ?? { number: "", id: "" };
      await readNotice.execute(ctx, { number });
      await expectAudit(db, "notice.read", { subjectId: id });
      await readNotice.execute(as(world, world.sender, 5 * HOUR), { number });
      const [row] = await db.select({ readAt: notices.readAt }).from(notices).where(eq(notices.id, id));
      expect(row?.readAt).toEqual(ctx.now());
      expect((await ownNotices.ask(ctx, {})).unread).toBe(0);
    }));
});

describe("own groups", () => {
  it("name role, managers and status, and no members", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const [group] = await ownGroups.ask(as(world, world.witness), {});
      expect(group).toMatchObject({ id: world.groupId, role: "member", alerts: 0 });
      expect(group?.managers.map(({ displayName }) => displayName)).toEqual(["赵老师", "卢平"]);
      expect(JSON.stringify(group)).not.toContain("许三");
    }));

  it("show what was said in them, and nothing of other groups", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { messages } = await ownGroupMessages.ask(as(world, world.witness), { groupId: world.groupId });
      expect(messages.map(({ text, name }) => `${name} ${text}`)).toEqual(["许三 第 2 条", "许三 第 1 条"]);
      const stranger = await makePerson(ctxAs(db, "system", { now: world.at }), world.platformId);
      const asked = ownGroupMessages.ask(as(world, stranger.id), { groupId: world.groupId });
      await expectRefusal(asked, "not-found", "group-not-found");
    }));
});

it("own reports show their progress and outcome to the reporter, and to nobody else", () =>
  inRollback(async (db) => {
    const world = await caseWorld(db);
    const subject = { kind: "message" as const, groupId: world.groupId, messageId: world.quotes[0]?.messageId ?? "" };
    const filed = await reportAsPerson.execute(as(world, world.witness), { subject, category: "DEF-01" });
    expect(await ownReports.ask(as(world, world.witness), {})).toMatchObject([
      { number: filed.number, state: "in-case", subjectKind: "message", outcome: null },
    ]);
    expect(await ownReports.ask(as(world, world.creator), {})).toEqual([]);
  }));
