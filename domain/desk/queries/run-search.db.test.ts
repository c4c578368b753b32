import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditNotes, cases, groups, searchRequests } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { appendMessages } from "@/domain/archive/commands/append-messages";
import { appendRevisions } from "@/domain/archive/commands/append-revisions";
import { reportAsStaff } from "@/domain/cases/commands/report-as-staff";
import { revealOriginal } from "@/domain/cases/commands/reveal-original";
import { startArchiveSearch } from "@/domain/cases/commands/start-archive-search";
import { caseWorld } from "@/domain/cases/testing";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { countSearch } from "./count-search";
import { countSearchThroughout } from "./count-search-throughout";
import { openConversation } from "./open-conversation";
import { ownSearchLog } from "./own-search-log";
import { runSearch } from "./run-search";

const purpose = { kind: "purpose" as const, purpose: "核查刷单引流用语" };

/** A group with a case, another group outside of it, messages in both. */
async function scene(db: Database) {
  const world = await caseWorld(db);
  const now = world.at;
  const system = ctxAs(db, "system", { now });
  const other = newId();
  const facts = { platformId: world.platformId, externalId: other, nameNorm: "别的群", createdAt: now };
  await db
    .insert(groups)
    .values({ id: other, code: `G-${other.slice(-8)}`.toUpperCase(), name: "别的群", category: "other", ...facts });
  const say = (groupId: string, messageId: string, daysAgo: number, text: string) => ({
    groupId,
    messageId,
    personId: world.sender,
    sentAt: now.getTime() - daysAgo * DAY_MS,
    kind: "text" as const,
    text,
  });
  await appendMessages.execute(system, {
    platformId: world.platformId,
    source: "api",
    items: [
      say(world.groupId, "a1", 3, "刷单日结，要的私聊"),
      say(world.groupId, "a2", 2, "這裡有刷單的嗎"),
      say(world.groupId, "a3", 40, "刷单是骗局"),
      say(other, "b1", 2, "别信刷单"),
    ],
  });
  const moderator = ctxAs(db, "moderator", { now });
  const subject = { kind: "message" as const, groupId: world.groupId, messageId: "a1" };
  await reportAsStaff.execute(moderator, { subject, category: "FRD-02", words: "" });
  const [opened] = await db.select().from(cases).where(eq(cases.groupId, world.groupId));
  if (!opened) throw new Error("no case");
  return { ...world, now, other, moderator, number: opened.number, caseId: opened.id };
}

it("searches a case's group and the 30 days around it, and nothing else", () =>
  inRollback(async (db) => {
    const { moderator, number, caseId } = await scene(db);
    const basis = { kind: "case" as const, number: number.toLowerCase() };
    const { searchId } = await startArchiveSearch.execute(moderator, { text: "刷单", basis });
    const found = await runSearch.ask(moderator, { search: searchId });
    expect(found.rows.map((row) => row.messageId)).toEqual(["a2", "a1"]);
    expect(found).toMatchObject({ total: 2, search: { basis: { kind: "case", id: caseId, number } } });
    const entry = await expectAudit(
      db,
      "archive.searched",
      { subjectId: caseId, detail: expect.objectContaining({ total: 2 }) },
      "read",
    );
    const [note] = await db.select().from(auditNotes).where(eq(auditNotes.entryId, entry.id));
    expect(note?.body.toString("utf8")).not.toContain("刷单");
    expect((await countSearch.ask(moderator, { search: searchId })).total).toBe(2);
    await expectAudit(db, "archive.counted", { subjectId: caseId }, "read");
    const [log] = await ownSearchLog.ask(moderator, { caseId });
    expect(log).toMatchObject({ text: "刷单", count: 2, searchId });
  }));

it("counts all there is, says how far it is, and stops when told to", () =>
  inRollback(async (db) => {
    const { moderator } = await scene(db);
    const { searchId } = await startArchiveSearch.execute(moderator, { text: "刷单", basis: purpose });
    const seen: number[] = [];
    const onProgress = ({ done, parts }: { done: number; parts: number }) => seen.push(parts - done);
    const asked = { search: searchId, onProgress };
    expect((await countSearchThroughout.ask(moderator, asked)).total).toBe(4);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    expect(seen.at(-1)).toBe(0);
    await expectAudit(db, "archive.counted", { detail: expect.objectContaining({ total: 4, exact: true }) }, "read");
    const given = new AbortController();
    const cancelled = countSearchThroughout.ask(moderator, {
      search: searchId,
      signal: given.signal,
      onProgress: () => given.abort(),
    });
    await expectRefusal(cancelled, "refused", "search-cancelled");
  }));

it("finds oldest first when asked to, by role and by what happened to a message", () =>
  inRollback(async (db) => {
    const { moderator, groupId, platformId, now } = await scene(db);
    const found = async (given: object) => {
      const { searchId } = await startArchiveSearch.execute(moderator, { text: "刷单", basis: purpose, ...given });
      return (await runSearch.ask(moderator, { search: searchId })).rows.map((row) => row.messageId);
    };
    expect((await found({ order: "oldest" }))[0]).toBe("a3");
    const recall = { groupId, messageId: "a1", kind: "recall" as const, at: now.getTime() };
    await appendRevisions.execute(ctxAs(db, "system", { now }), { platformId, source: "api", items: [recall] });
    expect(await found({ changes: ["recalled"] })).toEqual(["a1"]);
    expect(await found({ roles: ["creator"] })).toEqual([]);
    expect(await found({ held: "true" })).toEqual([]);
  }));

it("searches across groups only for a stated purpose", () =>
  inRollback(async (db) => {
    const { moderator } = await scene(db);
    await expectRefusal(startArchiveSearch.execute(moderator, { text: "刷单" } as never), "invalid");
    const short = { kind: "purpose" as const, purpose: "看看" };
    await expectRefusal(startArchiveSearch.execute(moderator, { text: "刷单", basis: short }), "invalid");
    const { searchId } = await startArchiveSearch.execute(moderator, { text: "刷单", basis: purpose });
    const { rows, names } = await runSearch.ask(moderator, { search: searchId });
    expect(rows.map((row) => row.messageId).sort()).toEqual(["a1", "a2", "a3", "b1"]);
    expect(Object.values(names.people).map((person) => person.label)).toEqual(["许*"]);
  }));

it("keeps the words encrypted, for their account only and for a day", () =>
  inRollback(async (db) => {
    const { moderator, now } = await scene(db);
    const { searchId } = await startArchiveSearch.execute(moderator, { text: "刷单", basis: purpose });
    const [row] = await db.select().from(searchRequests).where(eq(searchRequests.id, searchId));
    expect(JSON.stringify(row?.filters)).not.toContain("刷单");
    expect(row?.terms.toString("utf8")).not.toContain("刷单");
    await expectRefusal(runSearch.ask(ctxAs(db, "lead", { now }), { search: searchId }), "not-found");
    const later = { ...moderator, now: () => new Date(now.getTime() + DAY_MS) };
    await expectRefusal(runSearch.ask(later, { search: searchId }), "not-found");
  }));

it("names the field that names nothing, and where a query cannot be read", () =>
  inRollback(async (db) => {
    const { moderator } = await scene(db);
    const problem = async (given: object) => {
      const asked = startArchiveSearch.execute(moderator, { text: "刷单", basis: purpose, ...given });
      return (await expectRefusal(asked, "invalid")).fields[0];
    };
    expect(await problem({ basis: { kind: "case", number: "C-2020-01-0001" } })).toMatchObject({
      field: "basis.number",
      rule: "unknown-case",
    });
    expect(await problem({ groups: "G-0000-0000" })).toMatchObject({ field: "groups", rule: "unknown-group" });
    expect(await problem({ people: "P-0000-0000" })).toMatchObject({ field: "people", rule: "unknown-person" });
    expect(await problem({ text: '刷单 "日结' })).toMatchObject({
      field: "text",
      rule: "search-unclosed-quote",
      facts: { position: 4 },
    });
    expect(await problem({ text: "" })).toMatchObject({ field: "text", rule: "search-empty" });
    expect(await problem({ from: "2026-11-02", until: "2026-11-01" })).toMatchObject({
      field: "until",
      rule: "after-start",
    });
  }));

it("says which filter hides what would be found", () =>
  inRollback(async (db) => {
    const { moderator } = await scene(db);
    const given = { text: "刷单", form: "literal" as const, basis: purpose, kinds: ["image" as const] };
    const { searchId } = await startArchiveSearch.execute(moderator, given);
    const { total, hiding } = await runSearch.ask(moderator, { search: searchId });
    expect({ total, hiding }).toEqual({ total: 0, hiding: [{ filter: "kinds", count: 3 }] });
  }));

it("shows the line before and after a result, within the scope", () =>
  inRollback(async (db) => {
    const { moderator, number, groupId } = await scene(db);
    const { searchId } = await startArchiveSearch.execute(moderator, { text: "日结", basis: { kind: "case", number } });
    const { around } = await runSearch.ask(moderator, { search: searchId });
    const lines = around[`${groupId}:a1`];
    // Longer than 7 days before is no context.
    expect({ before: lines?.before, after: lines?.after?.messageId }).toEqual({ before: null, after: "a2" });
  }));

it("opens a conversation for a search or a case, within its groups and time", () =>
  inRollback(async (db) => {
    const { moderator, number, groupId, other } = await scene(db);
    const range = { before: 20, after: 20 };
    const part = await openConversation.ask(moderator, { case: number, groupId, messageId: "a1", ...range });
    expect(part.messages.map((one) => one.messageId).slice(0, 2)).toEqual(["a1", "a2"]);
    await expectAudit(db, "archive.conversation-read", { subjectId: "a1" }, "read");
    const outside = { case: number, groupId: other, messageId: "b1", ...range };
    await expectRefusal(openConversation.ask(moderator, outside), "not-found");
    const { searchId } = await startArchiveSearch.execute(moderator, { text: "刷单", basis: purpose });
    const across = await openConversation.ask(moderator, { ...outside, case: undefined, search: searchId });
    expect(across.messages.map((one) => one.messageId)).toEqual(["b1"]);
  }));

it("shows the original of a recalled message for a reason, on record", () =>
  inRollback(async (db) => {
    const { moderator, number, groupId, platformId, now } = await scene(db);
    const recall = { groupId, messageId: "a1", kind: "recall" as const, at: now.getTime() };
    await appendRevisions.execute(ctxAs(db, "system", { now }), { platformId, source: "api", items: [recall] });
    const place = { case: number, groupId, messageId: "a1" };
    await expectRefusal(revealOriginal.execute(moderator, { ...place, reason: "看" }), "invalid");
    const shown = await revealOriginal.execute(moderator, { ...place, reason: "核对撤回前的招揽用语" });
    expect(shown).toMatchObject({ text: "刷单日结，要的私聊", currentText: null });
    await expectAudit(db, "archive.original-revealed", { subjectId: "a1" });
  }));
