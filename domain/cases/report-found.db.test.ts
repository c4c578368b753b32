import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "@/db/client";
import { reports } from "@/db/schema";
import { expectRefusal, inRollback } from "@/db/testing";
import { reportFound } from "@/domain/cases/commands/report-found";
import { startArchiveSearch } from "@/domain/cases/commands/start-archive-search";
import { caseWorld, later, openedCase } from "@/domain/cases/testing";

async function scene(db: Database) {
  const world = await caseWorld(db);
  const moderator = later(world, "moderator");
  const basis = { kind: "purpose" as const, purpose: "核查刷单引流用语" };
  const { searchId: search } = await startArchiveSearch.execute(moderator, { text: "条", basis });
  const messages = world.quotes.map(({ groupId, messageId }) => ({ groupId, messageId }));
  return { world, moderator, search, messages };
}

it("makes one report a message and one case a group", () =>
  inRollback(async (db) => {
    const { moderator, search, messages } = await scene(db);
    const done = await reportFound.execute(moderator, { search, messages, category: "FRD-02", words: "同一话术" });
    expect(done).toMatchObject({ reports: 2, cases: [{ number: expect.stringMatching(/^C-/) }] });
    const filed = await db
      .select()
      .from(reports)
      .where(eq(reports.caseId, done.cases[0]?.id ?? ""));
    expect(filed.map(({ messageId }) => messageId).sort()).toEqual(messages.map(({ messageId }) => messageId));
  }));

it("leaves a message to the open case it is in", () =>
  inRollback(async (db) => {
    const { world, moderator, search, messages } = await scene(db);
    const opened = await openedCase(world);
    const done = await reportFound.execute(moderator, {
      search,
      messages: [...messages].reverse(),
      category: "FRD-02",
    });
    expect(done.cases.map(({ id }) => id)).toContain(opened.id);
    expect(done.cases).toHaveLength(2);
  }));

it("reports nothing that the search does not reach, and no category that does not exist", () =>
  inRollback(async (db) => {
    const { world, moderator, search, messages } = await scene(db);
    const unknown = [...messages, { groupId: world.groupId, messageId: "never-sent" }];
    await expectRefusal(reportFound.execute(moderator, { search, messages: unknown, category: "FRD-02" }), "not-found");
    expect(await db.select().from(reports).where(eq(reports.groupId, world.groupId))).toEqual([]);
    await expectRefusal(reportFound.execute(moderator, { search, messages, category: "XXX-99" }), "invalid");
    const other = later(world, "moderator");
    await expectRefusal(reportFound.execute(other, { search, messages, category: "FRD-02" }), "not-found");
  }));
