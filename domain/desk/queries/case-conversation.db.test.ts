import { describe, expect, it } from "vitest";
import { expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { appendRevisions } from "@/domain/archive/commands/append-revisions";
import { type CaseWorld, caseWorld, later, openedCase } from "@/domain/cases/testing";
import { newId } from "@/domain/kernel/ids";
import { caseConversation } from "./case-conversation";
import { reportTarget } from "./report-target";
import { revealRecalled } from "./reveal-recalled";

type Revision = { kind: "edit" | "recall"; text?: string };

async function revise(world: CaseWorld, index: number, revision: Revision): Promise<void> {
  const quote = world.quotes[index];
  if (!quote) throw new Error("no such message");
  const { groupId, messageId, sentAt } = quote;
  await appendRevisions.execute(later(world, "system"), {
    platformId: world.platformId,
    source: "api",
    items: [{ groupId, messageId, at: sentAt.getTime() + 60_000, ...revision }],
  });
}

describe("the conversation of a case", () => {
  it("shows names masked, the reported message marked, and is logged", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      const shown = await caseConversation.ask(later(world, "moderator"), { caseId });
      expect(shown?.messages.map(({ text, sender, reports }) => [text, sender.name, reports])).toEqual([
        ["第 1 条", "许*", 1],
        ["第 2 条", "许*", 0],
      ]);
      expect(shown?.reported).toMatchObject([{ messageId: world.quotes[0]?.messageId, senderId: world.sender }]);
      await expectAudit(db, "archive.conversation-read", {}, "read");
    }));

  it("keeps an edit's first text and the text users saw last", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      await revise(world, 0, { kind: "edit", text: "第 1 条，改过" });
      const shown = await caseConversation.ask(later(world, "lead"), { caseId });
      expect(shown?.messages[0]).toMatchObject({ text: "第 1 条，改过", edited: { from: "第 1 条" } });
    }));

  it("does not contain what was recalled, in no form", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      await revise(world, 1, { kind: "edit", text: "第 2 条，改过" });
      await revise(world, 1, { kind: "recall" });
      const shown = await caseConversation.ask(later(world, "moderator"), { caseId });
      expect(shown?.messages[1]).toMatchObject({ text: null, edited: null });
      expect(JSON.stringify(shown)).not.toContain("第 2 条");
    }));

  it("is not found without a case, and closed to who may not read content", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      await expectRefusal(caseConversation.ask(later(world, "moderator"), { caseId: newId() }), "not-found");
      await expectRefusal(caseConversation.ask(later(world, "auditor"), { caseId }), "forbidden");
      await expectRefusal(caseConversation.ask(later(world, "administrator"), { caseId }), "forbidden");
    }));
});

describe("a recalled message", () => {
  it("is read for a stated reason, which is logged with who read it", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      await revise(world, 1, { kind: "recall" });
      const messageId = world.quotes[1]?.messageId ?? "";
      const ctx = later(world, "moderator");
      const { text } = await revealRecalled.ask(ctx, { caseId, messageId, reason: "核对撤回前的原话" });
      expect(text).toBe("第 2 条");
      await expectAudit(db, "archive.recalled-read", { subjectId: messageId }, "read");
    }));

  it("stays closed without a reason and outside the case's group", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const other = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      const ctx = later(world, "moderator");
      const messageId = world.quotes[1]?.messageId ?? "";
      await expectRefusal(revealRecalled.ask(ctx, { caseId, messageId, reason: "" }), "invalid");
      const foreign = other.quotes[0]?.messageId ?? "";
      await expectRefusal(
        revealRecalled.ask(ctx, { caseId, messageId: foreign, reason: "核对撤回前的原话" }),
        "not-found",
      );
    }));
});

describe("what staff are about to report", () => {
  it("is shown masked; reading a message for it is logged", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const ctx = later(world, "compliance");
      const [quote] = world.quotes;
      const target = await reportTarget.ask(ctx, {
        kind: "message",
        groupId: world.groupId,
        messageId: quote?.messageId ?? "",
      });
      expect(target).toMatchObject({ person: { name: "许*" }, message: { text: "第 1 条" } });
      await expectAudit(db, "archive.message-read", {}, "read");
      await expectRefusal(
        reportTarget.ask(ctx, { kind: "person", personId: newId(), groupId: world.groupId }),
        "not-found",
      );
      await expectRefusal(
        reportTarget.ask(later(world, "auditor"), { kind: "group", groupId: world.groupId }),
        "forbidden",
      );
    }));
});
