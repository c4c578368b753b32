import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { appealAttachments, appealEvents, appealStays, appeals, caseEvents, notices, standings } from "@/db/schema";
import { expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { caseWorld, later } from "@/domain/cases/testing";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { appealableNotice } from "../queries/appealable-notice";
import { getOwnAppeal } from "../queries/get-own-appeal";
import { listDraftFiles } from "../queries/list-draft-files";
import { listOwnAppeals } from "../queries/list-own-appeals";
import { readFile } from "../queries/read-file";
import { readOwnFile } from "../queries/read-own-file";
import { asPerson, decidedWorld, filedAppeal, storedAppeal, words } from "../testing";
import { attachFile } from "./attach-file";
import { dropFile } from "./drop-file";
import { submitAppeal } from "./submit-appeal";
import { withdrawAppeal } from "./withdraw-appeal";

const argument = { disputes: "facts" as const, words };
const png = (filler = "x") =>
  Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new TextEncoder().encode(filler)]);

describe("filing an appeal", () => {
  it("keeps the arguments sealed, sets the clock in working days and is noted in the case", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const { id, number, dueAt } = await filedAppeal(world, 4 * DAY_MS);
      expect(number).toMatch(/^A-2026-11-\d{4}$/);
      // Filed on Friday 27 November: 7 working days end on Tuesday 8 December.
      expect(dueAt).toEqual(new Date("2026-12-08T23:59:59.999+08:00"));
      expect(await storedAppeal(world, id)).toMatchObject({
        state: "submitted",
        stage: "first",
        severity: "S3",
        calendarKnown: true,
        acknowledgeBy: new Date(world.at.getTime() + 5 * DAY_MS),
      });
      const own = await getOwnAppeal.ask(asPerson(world, 4 * DAY_MS), { number });
      expect(own.arguments.map(({ disputes, answer }) => [disputes, answer])).toEqual([
        ["facts", null],
        ["severity", null],
      ]);
      expect(own.arguments[0]?.words).toBe(words);
      const raw =
        JSON.stringify(await db.select().from(appeals)) + JSON.stringify(await db.select().from(appealEvents));
      expect(raw).not.toContain("外地");
      await expectAudit(db, "appeal.submitted", { subjectId: id, detail: expect.objectContaining({ severity: "S3" }) });
      const [noted] = await db
        .select()
        .from(caseEvents)
        .where(and(eq(caseEvents.caseId, world.caseId), eq(caseEvents.kind, "appealed")));
      expect(noted?.facts).toEqual({ appeal: number });
      expect((await listOwnAppeals.ask(asPerson(world, 4 * DAY_MS), {})).map((row) => row.number)).toEqual([number]);
    }));

  it("gives 15 days to what is grave", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db, { severity: "S4", category: "PRV-01" });
      const { dueAt } = await filedAppeal(world, DAY_MS);
      expect(dueAt).toEqual(new Date(world.at.getTime() + 16 * DAY_MS));
    }));

  it("is refused after 30 days, to others, twice, without arguments, and against what tells nothing", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const late = asPerson(world, world.noticedMs + 30 * DAY_MS + 1);
      const filing = { notice: world.noticeNumber, arguments: [argument], files: [] };
      expect((await appealableNotice.ask(late, { notice: world.noticeNumber })).mayNot).toBe("too-late");
      await expectRefusal(submitAppeal.execute(late, filing), "refused", "appeal-too-late");
      const other = asPerson(world, DAY_MS, world.witness);
      await expectRefusal(submitAppeal.execute(other, filing), "not-found", "notice-not-found");
      await expectRefusal(appealableNotice.ask(other, { notice: world.noticeNumber }), "not-found");
      await expectRefusal(submitAppeal.execute(later(world, "lead", DAY_MS), filing), "forbidden");
      await expectRefusal(submitAppeal.execute(asPerson(world, DAY_MS), { ...filing, arguments: [] }), "invalid");
      const last = asPerson(world, world.noticedMs + 30 * DAY_MS);
      const { number } = await submitAppeal.execute(last, filing);
      const twice = await expectRefusal(submitAppeal.execute(last, filing), "refused", "appeal-exists");
      expect(twice.facts).toEqual({ number });
      await db.update(notices).set({ appealUntil: null }).where(eq(notices.id, world.noticeId));
      await expectRefusal(submitAppeal.execute(last, filing), "refused", "notice-not-appealable");
    }));

  it("takes arguments as a form posts them", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const posted = { "0": argument, "1": { disputes: "measure", words: "天数太长，我有三个群。" } };
      const { number } = await submitAppeal.execute(asPerson(world, DAY_MS), {
        notice: world.noticeNumber,
        arguments: posted as never,
        files: [],
      });
      expect((await getOwnAppeal.ask(asPerson(world, DAY_MS), { number })).arguments).toHaveLength(2);
      const short = submitAppeal.execute(asPerson(world, DAY_MS), {
        notice: world.noticeNumber,
        arguments: { "0": argument, "1": { disputes: "facts", words: "短" } } as never,
        files: [],
      });
      expect((await expectRefusal(short, "invalid")).fields[0]?.field).toBe("arguments.1.words");
    }));
});

describe("a stay of the deduction", () => {
  it("begins with an appeal against S1–S2 filed within 72 hours and ends when it is withdrawn", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db, { severity: "S2", category: "DEF-01" });
      const score = async () =>
        (await db.select({ score: standings.score }).from(standings).where(eq(standings.personId, world.sender)))[0]
          ?.score;
      expect(await score()).toBe(94);
      const filedAt = world.noticedMs + 71 * HOUR_MS;
      expect((await appealableNotice.ask(asPerson(world, filedAt), { notice: world.noticeNumber })).stays).toBe(true);
      const { id } = await filedAppeal(world, filedAt);
      expect(await score()).toBe(100);
      expect(await db.select().from(appealStays)).toMatchObject([{ reason: "early-minor", until: null }]);
      const { version } = await storedAppeal(world, id);
      await withdrawAppeal.execute(asPerson(world, filedAt + HOUR_MS), { appealId: id, version });
      expect(await score()).toBe(94);
      await expectAudit(db, "appeal.withdrawn", { subjectId: id });
      expect(await filedAppeal(world, filedAt + 2 * HOUR_MS)).toBeTruthy();
    }));

  it("does not begin after 72 hours, nor for S3", () =>
    inRollback(async (db) => {
      const minor = await decidedWorld(db, { severity: "S2" });
      await filedAppeal(minor, minor.noticedMs + 72 * HOUR_MS + 1);
      const serious = await decidedWorld(db, { severity: "S3" });
      await filedAppeal(serious, serious.noticedMs + HOUR_MS);
      expect(await db.select().from(appealStays)).toEqual([]);
    }));
});

describe("withdrawing", () => {
  it("is for the person, as long as the appeal is open, and as it was seen", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const { id, number } = await filedAppeal(world, DAY_MS);
      const own = asPerson(world, DAY_MS);
      await expectRefusal(
        withdrawAppeal.execute(asPerson(world, DAY_MS, world.witness), { appealId: id, version: 1 }),
        "not-found",
      );
      await expectRefusal(withdrawAppeal.execute(own, { appealId: id, version: 7 }), "conflict", "appeal-changed");
      await withdrawAppeal.execute(own, { appealId: id, version: 1 });
      await expectRefusal(withdrawAppeal.execute(own, { appealId: id, version: 2 }), "refused", "appeal-not-open");
      expect((await getOwnAppeal.ask(own, { number })).state).toBe("withdrawn");
    }));
});

describe("files", () => {
  it("are kept encrypted, shown to the person and to reviewers, and stay once handed in", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const own = asPerson(world, DAY_MS);
      const { id: fileId, mediaType } = await attachFile.execute(own, { name: "截图.png", bytes: png("secret") });
      expect(mediaType).toBe("image/png");
      expect(await listDraftFiles.ask(own, {})).toMatchObject([{ id: fileId, name: "截图.png" }]);
      const [stored] = await db.select().from(appealAttachments).where(eq(appealAttachments.id, fileId));
      expect(stored?.body.includes(Buffer.from("secret"))).toBe(false);
      await expectRefusal(readFile.ask(later(world, "lead"), { fileId }), "not-found");
      const filing = { notice: world.noticeNumber, arguments: [argument] };
      const foreign = submitAppeal.execute(own, { ...filing, files: [newId()] });
      expect((await expectRefusal(foreign, "invalid")).fields[0]).toMatchObject({
        field: "files",
        rule: "file-unknown",
      });
      const other = await decidedWorld(db);
      const { number } = await submitAppeal.execute(asPerson(other, DAY_MS), {
        notice: other.noticeNumber,
        arguments: [argument],
        files: [
          (
            await attachFile.execute(asPerson(other, DAY_MS), {
              name: "a.txt",
              bytes: new TextEncoder().encode("证明"),
            })
          ).id,
        ],
      });
      const [file] = (await getOwnAppeal.ask(asPerson(other, DAY_MS), { number })).files;
      expect(file).toMatchObject({ name: "a.txt", mediaType: "text/plain", size: 6 });
      const read = await readFile.ask(later(other, "lead", DAY_MS), { fileId: file?.id ?? "" });
      expect(Buffer.from(read.content).toString()).toBe("证明");
      await expectAudit(db, "appeal.file-read", {}, "read");
      await expectRefusal(readOwnFile.ask(own, { fileId: file?.id ?? "" }), "not-found");
      await expectRefusal(dropFile.execute(asPerson(other, DAY_MS), { fileId: file?.id ?? "" }), "not-found");
      await dropFile.execute(own, { fileId });
      expect(await listDraftFiles.ask(own, {})).toEqual([]);
    }));

  it("are refused when too large, of another kind, or too many", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const own = asPerson(world, 0);
      const large = attachFile.execute(own, { name: "a.png", bytes: png("x".repeat(5 * 1024 * 1024)) });
      expect((await expectRefusal(large, "invalid")).fields[0]?.rule).toBe("file-too-large");
      const page = attachFile.execute(own, { name: "a.png", bytes: new TextEncoder().encode("<html>") });
      expect((await expectRefusal(page, "invalid")).fields[0]?.rule).toBe("file-kind");
      for (let i = 0; i < 10; i++) await attachFile.execute(own, { name: `${i}.png`, bytes: png() });
      await expectRefusal(attachFile.execute(own, { name: "x.png", bytes: png() }), "limit", "too-many-files");
      await expectRefusal(attachFile.execute(later(world, "moderator"), { name: "x.png", bytes: png() }), "forbidden");
    }));
});
