import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { accounts, appealStays, measures, notices, people, standings } from "@/db/schema";
import { expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { staffAccount } from "@/domain/accounts/testing";
import { later } from "@/domain/cases/testing";
import { askGate } from "@/domain/groups/queries/ask-gate";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import type { NoticeFacts } from "@/domain/measures/notice-facts";
import { getAppeal } from "../queries/get-appeal";
import { listAppeals } from "../queries/list-appeals";
import { type AppealWorld, asPerson, decidedWorld, filedAppeal, storedAppeal } from "../testing";
import { acknowledgeAppeal } from "./acknowledge-appeal";
import { assignAppeal } from "./assign-appeal";
import { attachFile } from "./attach-file";
import { claimAppeal } from "./claim-appeal";
import { extendAppeal } from "./extend-appeal";
import { keepTime } from "./keep-time";
import { releaseAppeal } from "./release-appeal";

const reason = "需要向平台调取登录日志，平台承诺十天内提供。";

async function toldSteps(world: AppealWorld): Promise<string[]> {
  const rows = await world.db
    .select({ facts: notices.facts })
    .from(notices)
    .where(and(eq(notices.personId, world.sender), eq(notices.kind, "appeal")));
  return rows.map(({ facts }) => {
    const told = facts as unknown as NoticeFacts;
    return told.kind === "appeal" ? told.step : "";
  });
}

describe("taking an appeal", () => {
  it("confirms it to the person, and is refused to who decided, to others while it is held, and to the wrong roles", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const { id } = await filedAppeal(world, DAY_MS);
      const at = DAY_MS + HOUR_MS;
      const me = newId();
      await expectRefusal(
        claimAppeal.execute(later(world, "moderator", at, world.decider), { appealId: id }),
        "refused",
        "appeal-decided-original",
      );
      for (const role of ["compliance", "administrator", "auditor", "person", "regulator"] as const) {
        await expectRefusal(claimAppeal.execute(later(world, role, at), { appealId: id }), "forbidden");
      }
      await expectRefusal(claimAppeal.execute(later(world, "lead", at), { appealId: newId() }), "not-found");
      await claimAppeal.execute(later(world, "moderator", at, me), { appealId: id });
      expect(await storedAppeal(world, id)).toMatchObject({ state: "assigned", assignedTo: me, acknowledgedBy: me });
      expect(await toldSteps(world)).toEqual(["received"]);
      await expectAudit(db, "appeal.claimed", { subjectId: id });
      await expectAudit(db, "appeal.acknowledged", { subjectId: id });
      await expectRefusal(
        claimAppeal.execute(later(world, "moderator", at), { appealId: id }),
        "conflict",
        "appeal-taken",
      );
      const before = (await storedAppeal(world, id)).version;
      await claimAppeal.execute(later(world, "moderator", at, me), { appealId: id });
      expect((await storedAppeal(world, id)).version).toBe(before);
    }));

  it("against S4 is for a lead who neither decided nor approved", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db, { severity: "S4", category: "PRV-01" });
      const { id } = await filedAppeal(world, DAY_MS);
      const claim = (role: "moderator" | "lead", account?: string) =>
        claimAppeal.execute(later(world, role, DAY_MS, account), { appealId: id });
      await expectRefusal(claim("moderator"), "refused", "appeal-needs-lead");
      await expectRefusal(claim("lead", world.approver ?? ""), "refused", "appeal-approved-original");
      await expectRefusal(claim("lead", world.decider), "refused", "appeal-decided-original");
      await claim("lead");
    }));

  it("can be given back by who holds it only", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const { id } = await filedAppeal(world, DAY_MS);
      const me = later(world, "moderator", DAY_MS);
      const { version } = await claimAppeal.execute(me, { appealId: id });
      const other = later(world, "moderator", DAY_MS);
      await expectRefusal(releaseAppeal.execute(other, { appealId: id, version }), "refused", "appeal-not-held");
      await expectRefusal(releaseAppeal.execute(me, { appealId: id, version: 1 }), "conflict", "appeal-changed");
      await releaseAppeal.execute(me, { appealId: id, version });
      expect(await storedAppeal(world, id)).toMatchObject({ state: "submitted", assignedTo: null });
      await claimAppeal.execute(other, { appealId: id });
    }));

  it("is assigned by a lead to an active reviewer who took no part", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const { id } = await filedAppeal(world, DAY_MS);
      const lead = later(world, "lead", DAY_MS);
      const { accountId } = await staffAccount(db, "moderator");
      const { accountId: auditor } = await staffAccount(db, "auditor");
      const { accountId: gone } = await staffAccount(db, "moderator");
      await db.update(accounts).set({ disabledAt: world.at }).where(eq(accounts.id, gone));
      const version = 1;
      const assign = (to: string, ctx = lead) => assignAppeal.execute(ctx, { appealId: id, version, accountId: to });
      await expectRefusal(assign(accountId, later(world, "moderator")), "forbidden");
      for (const to of [auditor, gone, newId()]) {
        expect((await expectRefusal(assign(to), "invalid")).fields[0]?.rule).toBe("not-a-reviewer");
      }
      await assign(accountId);
      expect(await storedAppeal(world, id)).toMatchObject({ state: "assigned", assignedTo: accountId });
      const file = await getAppeal.ask(lead, { appealId: id });
      expect(file.reviewers.find((one) => one.id === accountId)?.mayNot).toBeNull();
      expect(file.assignedTo).toBe("测试员");
      await expectAudit(db, "appeal.assigned", { subjectId: id });
    }));
});

describe("the queue", () => {
  it("shows each reviewer what they may take, by deadline, with names masked", () =>
    inRollback(async (db) => {
      const later1 = await decidedWorld(db);
      const sooner = await decidedWorld(db);
      const { number: second } = await filedAppeal(later1, 3 * DAY_MS);
      const { number: first } = await filedAppeal(sooner, DAY_MS);
      const grave = await decidedWorld(db, { severity: "S4", category: "PRV-01" });
      const { number: third } = await filedAppeal(grave, 2 * DAY_MS);
      const numbers = async (role: "moderator" | "lead", account = newId(), view: "waiting" | "open" = "waiting") =>
        (await listAppeals.ask(later(sooner, role, 4 * DAY_MS, account), { view })).rows.map((row) => row.number);
      expect(await numbers("moderator")).toEqual([first, second]);
      expect(await numbers("lead")).toEqual([first, second, third]);
      expect(await numbers("moderator", sooner.decider)).toEqual([second]);
      expect(await numbers("lead", grave.approver ?? "")).toEqual([first, second]);
      expect(await numbers("moderator", newId(), "open")).toEqual([first, second, third]);
      const { rows } = await listAppeals.ask(later(sooner, "moderator", 4 * DAY_MS, sooner.decider), { view: "open" });
      expect(rows.map((row) => row.mayNot)).toEqual(["decided-original", null, "needs-lead"]);
      expect(rows[0]).toMatchObject({ person: "许*", category: "DEF-01", acknowledged: false });
      await expectRefusal(listAppeals.ask(later(sooner, "administrator"), {}), "forbidden");
      await expectRefusal(listAppeals.ask(asPerson(sooner, 0), {}), "forbidden");
    }));

  it("has what a reviewer holds, and what was answered", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const { id, number } = await filedAppeal(world, DAY_MS);
      const me = later(world, "moderator", DAY_MS);
      await claimAppeal.execute(me, { appealId: id });
      const view = async (name: "waiting" | "mine" | "answered") =>
        (await listAppeals.ask(me, { view: name })).rows.map((row) => row.number);
      expect(await view("waiting")).toEqual([]);
      expect(await view("mine")).toEqual([number]);
      expect(await view("answered")).toEqual([]);
    }));
});

describe("the page of an appeal", () => {
  it("shows the decision, the evidence in full and the arguments, and is logged", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const { id } = await filedAppeal(world, DAY_MS);
      const file = await getAppeal.ask(later(world, "compliance", DAY_MS), { appealId: id });
      expect(file).toMatchObject({ caseId: world.caseId, severity: "S3", mine: false });
      expect(file.decision.reason).toContain("证据齐全");
      expect(file.findings[0]?.quotes).toMatchObject([
        { text: "第 1 条", sender: "许三", own: true },
        { text: "第 2 条", own: true },
      ]);
      expect(file.notice.facts.kind).toBe("decision");
      await expectAudit(db, "appeal.read", { subjectId: id }, "read");
      await expectRefusal(getAppeal.ask(later(world, "administrator"), { appealId: id }), "forbidden");
      await expectRefusal(getAppeal.ask(later(world, "lead"), { appealId: newId() }), "not-found");
    }));
});

describe("what was refused meanwhile", () => {
  it("because of level or suspension is listed to be offered again; other refusals and earlier ones are not", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db, { severity: "S4", category: "PRV-01" });
      const [person] = await db.select().from(people).where(eq(people.id, world.sender));
      const ask = (action: "create_group" | "publish", ms: number) =>
        askGate.ask(later(world, "platform", ms), { person: person?.externalId ?? "", action });
      await ask("create_group", world.noticedMs + HOUR_MS);
      await ask("publish", world.noticedMs + HOUR_MS);
      const { id } = await filedAppeal(world, DAY_MS);
      const { refusals } = await getAppeal.ask(later(world, "lead", DAY_MS), { appealId: id });
      expect(refusals).toMatchObject([
        { action: "create_group", at: new Date(world.at.getTime() + world.noticedMs + HOUR_MS) },
      ]);
    }));
});

describe("extending", () => {
  it("is possible once, in time, against S4, by who holds it, and is told with its reason", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db, { severity: "S4", category: "PRV-01" });
      const { id } = await filedAppeal(world, DAY_MS);
      const account = newId();
      const lead = (ms: number) => later(world, "lead", ms, account);
      await expectRefusal(
        extendAppeal.execute(lead(DAY_MS), { appealId: id, version: 1, reason }),
        "refused",
        "appeal-not-held",
      );
      const { version } = await claimAppeal.execute(lead(DAY_MS), { appealId: id });
      const tooLate = lead(16 * DAY_MS + 1);
      await expectRefusal(
        extendAppeal.execute(tooLate, { appealId: id, version, reason }),
        "refused",
        "extension-too-late",
      );
      const { dueAt, version: next } = await extendAppeal.execute(lead(10 * DAY_MS), { appealId: id, version, reason });
      expect(dueAt).toEqual(new Date(world.at.getTime() + 31 * DAY_MS));
      await expectRefusal(
        extendAppeal.execute(lead(11 * DAY_MS), { appealId: id, version: next, reason }),
        "refused",
        "extension-twice",
      );
      expect(await toldSteps(world)).toEqual(["received", "extended"]);
      await expectAudit(db, "appeal.extended", { subjectId: id });
    }));

  it("is not possible against S1–S3", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const { id } = await filedAppeal(world, DAY_MS);
      const me = later(world, "moderator", DAY_MS);
      const { version } = await claimAppeal.execute(me, { appealId: id });
      await expectRefusal(
        extendAppeal.execute(me, { appealId: id, version, reason }),
        "refused",
        "extension-not-grave",
      );
    }));
});

describe("the clock", () => {
  const run = async (world: AppealWorld, ms: number) => await keepTime.execute(later(world, "system", ms), {});

  it("confirms an appeal before 24 hours are over when nobody has", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const { id } = await filedAppeal(world, DAY_MS);
      expect(await run(world, DAY_MS + 20 * HOUR_MS - 1)).toMatchObject({ acknowledged: 0 });
      expect(await run(world, DAY_MS + 20 * HOUR_MS)).toMatchObject({ acknowledged: 1, stayed: 0 });
      expect(await run(world, DAY_MS + 21 * HOUR_MS)).toMatchObject({ acknowledged: 0 });
      expect((await storedAppeal(world, id)).acknowledgedBy).toBe("test");
      expect(await toldSteps(world)).toEqual(["received"]);
    }));

  it("can be ahead of by a reviewer, once", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const { id } = await filedAppeal(world, DAY_MS);
      const me = later(world, "moderator", DAY_MS);
      const { version } = await acknowledgeAppeal.execute(me, { appealId: id, version: 1 });
      await acknowledgeAppeal.execute(me, { appealId: id, version });
      await expectRefusal(acknowledgeAppeal.execute(me, { appealId: id, version: 1 }), "conflict", "appeal-changed");
      expect(await toldSteps(world)).toEqual(["received"]);
    }));

  it("stays deduction and measures once the answer is overdue, once, and tells the person", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db, { severity: "S4", category: "PRV-01" });
      const { id } = await filedAppeal(world, DAY_MS);
      const due = 16 * DAY_MS;
      await run(world, DAY_MS + 20 * HOUR_MS);
      const measure = async () => (await db.select().from(measures).where(eq(measures.personId, world.sender)))[0];
      const score = async () =>
        (await db.select({ score: standings.score }).from(standings).where(eq(standings.personId, world.sender)))[0]
          ?.score;
      expect(await measure()).toMatchObject({ kind: "suspend-manager", state: "active" });
      expect(await score()).toBe(70);
      expect(await run(world, due)).toMatchObject({ stayed: 0 });
      expect(await run(world, due + 1)).toMatchObject({ stayed: 1 });
      expect(await run(world, due + 60_000)).toMatchObject({ stayed: 0 });
      expect(await measure()).toMatchObject({ state: "stayed" });
      expect(await score()).toBe(100);
      expect(await db.select().from(appealStays).where(eq(appealStays.appealId, id))).toHaveLength(2);
      expect(await toldSteps(world)).toEqual(["received", "overdue"]);
      await expectAudit(db, "appeal.overdue", { subjectId: id });
    }));

  it("removes files that were never handed in, and is for jobs only", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const bytes = new TextEncoder().encode("证明");
      await attachFile.execute(asPerson(world, 0), { name: "a.txt", bytes });
      expect(await run(world, DAY_MS)).toMatchObject({ dropped: 0 });
      expect(await run(world, DAY_MS + 1)).toMatchObject({ dropped: 1 });
      await expectRefusal(keepTime.execute(later(world, "administrator"), {}), "forbidden");
    }));
});
