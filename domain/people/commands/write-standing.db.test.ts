import { expect, it } from "vitest";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { newId } from "@/domain/kernel/ids";
import { standingsOf } from "../queries/standings-of";
import { makePerson, makePlatform } from "../testing";
import { startStanding } from "../vocabulary";
import { writeStanding } from "./write-standing";

const until = new Date("2026-12-23T12:00:00+08:00");

it("everybody starts at 100, level B, without bars", () =>
  inRollback(async (db) => {
    const id = newId();
    expect((await standingsOf(ctxAs(db, "system"), [id])).get(id)).toEqual(startStanding);
  }));

it("writes credit and bars apart, each leaving the other as it was", () =>
  inRollback(async (db) => {
    const ctx = ctxAs(db, "system");
    const { id: personId } = await makePerson(ctx, await makePlatform(ctx));
    const credit = { score: 64, rawScore: 64, level: "C" as const, policyId: "CP-1" };
    await writeStanding.execute(ctx, { personId, credit });
    await writeStanding.execute(ctx, { personId, bars: { managerSuspendedUntil: until } });
    const stored = (await standingsOf(ctx, [personId])).get(personId);
    expect(stored).toMatchObject({ score: 64, level: "C", managerSuspendedUntil: until, mutedUntil: null, version: 2 });
    await expectAudit(db, "person.standing-written", {
      subjectId: personId,
      changes: { managerSuspendedUntil: { from: null, to: until.toISOString() } },
    });
    await writeStanding.execute(ctx, { personId, bars: { managerSuspendedUntil: null } });
    expect((await standingsOf(ctx, [personId])).get(personId)?.managerSuspendedUntil).toBeNull();
  }));

it("writes the same once", () =>
  inRollback(async (db) => {
    const ctx = ctxAs(db, "system");
    const { id: personId } = await makePerson(ctx, await makePlatform(ctx));
    const bars = { mutedUntil: until };
    await writeStanding.execute(ctx, { personId, bars });
    const { after } = await writeStanding.execute(ctx, { personId, bars });
    expect(after.version).toBe(1);
  }));

it("is for consequences and jobs only, whatever the role", () =>
  inRollback(async (db) => {
    const ctx = ctxAs(db, "system");
    const { id: personId } = await makePerson(ctx, await makePlatform(ctx));
    const change = { personId, bars: { mutedUntil: until } };
    await expectRefusal(writeStanding.execute(ctxAs(db, "lead"), change), "forbidden");
    const decided = { ...ctxAs(db, "lead"), authority: { kind: "decision" as const, decisionId: newId() } };
    expect((await writeStanding.execute(decided, change)).after.mutedUntil).toEqual(until);
    await expectRefusal(writeStanding.execute(ctx, { personId: newId(), bars: {} }), "not-found");
  }));
