import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeDatabases, type Database } from "@/db/client";
import { groups, holdMessages, holdScopes, holds, people } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { placeHold } from "@/domain/archive/commands/place-hold";
import { proposeHoldRelease } from "@/domain/archive/commands/propose-hold-release";
import { rejectHoldRelease } from "@/domain/archive/commands/reject-hold-release";
import { releaseHold } from "@/domain/archive/commands/release-hold";
import { reviewHold } from "@/domain/archive/commands/review-hold";
import { keepSearch } from "@/domain/archive/keep-search";
import { holdCase } from "@/domain/cases/commands/hold-case";
import { caseWorld, openedCase } from "@/domain/cases/testing";
import { getHold } from "@/domain/desk/queries/get-hold";
import { listHolds } from "@/domain/desk/queries/list-holds";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { holdOrder } from "@/domain/oversight/commands/hold-order";

const now = new Date("2026-11-23T12:00:00+08:00");
const terms = { reason: "因诉讼需要保全这些内容", reviewAt: "2027-01-10" };
const [first, second] = [newId(), newId()];
const as = (db: Database, accountId = first) => ctxAs(db, "compliance", { accountId, now });

afterAll(closeDatabases);

async function world(db: Database) {
  const made = await caseWorld(db, { at: now });
  const [group] = await db.select({ code: groups.code }).from(groups).where(eq(groups.id, made.groupId));
  const [sender] = await db.select({ code: people.code }).from(people).where(eq(people.id, made.sender));
  return { ...made, groupCode: group?.code ?? "", senderCode: sender?.code ?? "" };
}

const scopesOf = (db: Database, holdId: string) => db.select().from(holdScopes).where(eq(holdScopes.holdId, holdId));
const namedBy = (db: Database, holdId: string) => db.select().from(holdMessages).where(eq(holdMessages.holdId, holdId));

describe("a hold", () => {
  it("covers a group, or a person in it, in days of Beijing, the last included; its reason is sealed", () =>
    inRollback(async (db) => {
      const { groupCode, groupId, sender, senderCode } = await world(db);
      const { id } = await placeHold.execute(as(db), {
        kind: "person",
        personCode: senderCode.toLowerCase(),
        groupCode,
        from: "2026-11-01",
        until: "2026-11-02",
        ...terms,
      });
      expect(await scopesOf(db, id)).toMatchObject([
        {
          groupId,
          personId: sender,
          fromAt: new Date("2026-11-01T00:00:00+08:00"),
          untilAt: new Date("2026-11-03T00:00:00+08:00"),
        },
      ]);
      const [row] = await db.select().from(holds).where(eq(holds.id, id));
      expect(row).toMatchObject({ state: "active", kind: "person", placedBy: first });
      expect(row?.reason.toString("utf8")).not.toContain("诉讼");
      const entry = await expectAudit(db, "hold.placed", { subjectId: id });
      expect(JSON.stringify(entry)).not.toContain("诉讼");
    }));

  it("names a message, or what a search of the own finds", () =>
    inRollback(async (db) => {
      const { groupCode, quotes, groupId } = await world(db);
      const [quote] = quotes;
      const one = await placeHold.execute(as(db), {
        kind: "message",
        groupCode,
        messageId: quote?.messageId ?? "",
        ...terms,
      });
      expect(await namedBy(db, one.id)).toMatchObject([{ groupId, messageId: quote?.messageId }]);
      const search = await keepSearch(as(db), {
        text: "",
        form: "folded",
        order: "newest",
        basis: { kind: "purpose", purpose: "核对保全范围" },
        scope: { groups: null, from: null, until: null },
        filters: { groups: [groupId] },
      });
      const all = await placeHold.execute(as(db), { kind: "search", search, ...terms });
      expect(await namedBy(db, all.id)).toHaveLength(quotes.length);
      await expectRefusal(placeHold.execute(as(db, second), { kind: "search", search, ...terms }), "not-found");
    }));

  it("by case covers its messages and a day around them in their groups", () =>
    inRollback(async (db) => {
      const made = await world(db);
      const { number } = await openedCase(made);
      const { id } = await holdCase.execute(as(db), { caseNumber: number.toLowerCase(), ...terms });
      const named = await namedBy(db, id);
      const times = named.map(({ sentAt }) => sentAt.getTime());
      expect(named.length).toBeGreaterThan(0);
      expect(await scopesOf(db, id)).toMatchObject([
        {
          groupId: made.groupId,
          fromAt: new Date(Math.min(...times) - DAY_MS),
          untilAt: new Date(Math.max(...times) + DAY_MS),
        },
      ]);
      const seen = await getHold.ask(as(db), { holdId: id });
      expect(seen).toMatchObject({ caseNumber: number, reason: terms.reason });
    }));

  it("is refused for what does not exist, to those who may not, and without a review within 180 days", () =>
    inRollback(async (db) => {
      const { groupCode } = await world(db);
      const place = (given: object) => placeHold.execute(as(db), { ...terms, ...given } as never);
      const rules = async (asked: Promise<unknown>) =>
        (await expectRefusal(asked, "invalid")).fields.map((f) => f.rule);
      expect(await rules(place({ kind: "group", groupCode: "0000-0000" }))).toEqual(["unknown-group"]);
      expect(await rules(place({ kind: "person", personCode: "0000" }))).toEqual(["unknown-person"]);
      expect(await rules(place({ kind: "message", groupCode, messageId: "nobody" }))).toEqual(["unknown-message"]);
      expect(await rules(place({ kind: "group", groupCode, reviewAt: "2027-06-01" }))).toEqual(["review-within"]);
      expect(await rules(place({ kind: "group", groupCode, reviewAt: "2026-11-01" }))).toEqual(["review-within"]);
      expect(await rules(place({ kind: "group", groupCode, reason: "短" }))).toEqual(["too-short"]);
      expect(await rules(place({ kind: "group", groupCode, from: "2026-11-02", until: "2026-11-01" }))).toEqual([
        "after-start",
      ]);
      expect(await rules(holdCase.execute(as(db), { caseNumber: "C-1999-01-0001", ...terms }))).toEqual([
        "unknown-case",
      ]);
      expect(await rules(holdOrder.execute(as(db), { documentNumber: "没有〔1999〕1 号", ...terms }))).toEqual([
        "unknown-order",
      ]);
      for (const role of ["moderator", "lead", "administrator", "auditor"] as const)
        await expectRefusal(
          placeHold.execute(ctxAs(db, role, { now }), { kind: "group", groupCode, ...terms }),
          "forbidden",
        );
    }));
});

describe("the release of a hold", () => {
  it("needs two people: who proposed it cannot approve it, and nobody can without a proposal", () =>
    inRollback(async (db) => {
      const { groupCode } = await world(db);
      const { id: holdId } = await placeHold.execute(as(db), { kind: "group", groupCode, ...terms });
      const reason = "判决已经生效，不再需要";
      await expectRefusal(releaseHold.execute(as(db), { holdId }), "refused", "hold-release-not-proposed");
      await proposeHoldRelease.execute(as(db), { holdId, reason });
      await expectRefusal(releaseHold.execute(as(db), { holdId }), "refused", "own-act-needs-another-person");
      await expectRefusal(proposeHoldRelease.execute(as(db), { holdId, reason }), "refused", "hold-not-active");
      await rejectHoldRelease.execute(as(db, second), { holdId, reason: "另一件诉讼还在进行中" });
      await expectAudit(db, "hold.release-rejected", { subjectId: holdId });
      await proposeHoldRelease.execute(as(db, second), { holdId, reason });
      await releaseHold.execute(as(db), { holdId });
      await expectAudit(db, "hold.released", { subjectId: holdId });
      const [row] = await db.select().from(holds).where(eq(holds.id, holdId));
      expect(row).toMatchObject({ state: "released", releaseProposedBy: second, releasedBy: first, releasedAt: now });
      const review = reviewHold.execute(as(db), { holdId, ...terms });
      await expectRefusal(review, "refused", "hold-released");
    }));
});

describe("the review of a hold", () => {
  it("sets the next one and keeps why, readable only for those who account for holds", () =>
    inRollback(async (db) => {
      const { groupCode } = await world(db);
      const { id: holdId } = await placeHold.execute(as(db), { kind: "group", groupCode, ...terms });
      const later = new Date(now.getTime() + 60 * DAY_MS);
      const due = () => listHolds.ask(ctxAs(db, "auditor", { now: later }), { state: "due" });
      expect((await due()).rows.map(({ id }) => id)).toEqual([holdId]);
      const ctx = ctxAs(db, "compliance", { accountId: second, now: later });
      await reviewHold.execute(ctx, { holdId, reason: "二审还没有开庭，继续保全", reviewAt: "2027-05-01" });
      expect(await due()).toMatchObject({ rows: [], due: 0 });
      const seen = await getHold.ask(as(db), { holdId });
      expect(seen.events.map(({ kind, words }) => [kind, words])).toEqual([
        ["placed", null],
        ["reviewed", "二审还没有开庭，继续保全"],
      ]);
      const audited = await getHold.ask(ctxAs(db, "auditor", { now }), { holdId });
      expect(audited).toMatchObject({ reason: null, mayRead: false });
      expect(audited.events.every(({ words }) => words === null)).toBe(true);
      await expectAudit(db, "hold.read", { subjectId: holdId }, "read");
      await expectRefusal(getHold.ask(ctxAs(db, "moderator", { now }), { holdId }), "forbidden");
    }));
});
