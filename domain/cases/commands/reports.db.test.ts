import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { cases, managerAlerts, notices, outboxMessages, people, reports } from "@/db/schema";
import { expectAudit, expectRefusal, inRollback } from "@/db/testing";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { getCase } from "../queries/get-case";
import { listOwnAlerts } from "../queries/list-own-alerts";
import { reportByReceipt } from "../queries/report-by-receipt";
import { type CaseWorld, caseWorld, later, openedCase, storedCase } from "../testing";
import { answerAlert } from "./answer-alert";
import { changeCategory } from "./change-category";
import { confirmKnowledge } from "./confirm-knowledge";
import { deliverToManagers } from "./deliver-to-managers";
import { mergeCases } from "./merge-cases";
import { recordResponse } from "./record-response";
import { reportAsPerson } from "./report-as-person";
import { reportAsPlatform } from "./report-as-platform";
import { reportAsPublic } from "./report-as-public";
import { reportAsStaff } from "./report-as-staff";
import { splitReport } from "./split-report";

function asPerson(world: CaseWorld, personId: string, ms = 0): Ctx {
  const ctx = later(world, "person", ms);
  return { ...ctx, actor: { ...ctx.actor, personId } as Ctx["actor"] };
}

const about = (world: CaseWorld, n = 0) =>
  ({ kind: "message", groupId: world.groupId, messageId: world.quotes[n]?.messageId ?? "" }) as const;

describe("reports", () => {
  it("on the same message join one case; on another message they open their own", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const first = await openedCase(world);
      await reportAsPerson.execute(asPerson(world, world.witness), {
        subject: about(world),
        category: "SPM-01",
        words: "烦",
      });
      const again = await reportAsStaff.execute(later(world, "moderator"), {
        subject: about(world),
        category: "DEF-01",
      });
      expect(again).toMatchObject({ caseId: first.id, merged: true });
      const other = await reportAsStaff.execute(later(world, "lead"), { subject: about(world, 1), category: "DEF-01" });
      expect(other).toMatchObject({ merged: false, suggestions: [first.id] });
      expect((await storedCase(world, first.id)).version).toBe(3);
      expect(await db.select().from(cases)).toHaveLength(2);
    }));

  it("open a case with the usual severity of the category and its deadline", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const found = await openedCase(world, "OBS-01");
      expect(found).toMatchObject({ severity: "S4", state: "open" });
      expect(found.dueAt.getTime() - found.openedAt.getTime()).toBe(4 * 3_600_000);
      expect(found.number).toMatch(/^C-2026-11-\d{4}$/);
    }));

  it("keep words and reporter out of sight, and the receipt only as a keyed hash", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { receipt, number } = await reportAsPerson.execute(asPerson(world, world.witness), {
        subject: about(world),
        category: "DEF-01",
        words: "他骂了周四",
      });
      const [row] = await db.select().from(reports).where(eq(reports.number, number));
      expect(row?.words?.toString("utf8")).not.toContain("周四");
      expect(JSON.stringify(row)).not.toContain(receipt);
      const file = await getCase.ask(later(world, "moderator"), { caseId: row?.caseId ?? "" });
      expect(file.reports[0]).toMatchObject({ reporter: "周*", words: "他骂了周四", source: "member" });
      await expectAudit(db, "case.read", { subjectId: file.id }, "read");
      const progress = await reportByReceipt.ask(later(world, "anonymous"), { receipt: receipt.toLowerCase() });
      expect(progress).toMatchObject({ number, state: "in-case", outcome: null });
      const wrong = reportByReceipt.ask(later(world, "anonymous"), { receipt: "2222-2222-2222" });
      await expectRefusal(wrong, "not-found");
    }));

  it("reach only what the reporter belongs to and what exists", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const stranger = reportAsPerson.execute(asPerson(world, newId()), { subject: about(world), category: "DEF-01" });
      await expectRefusal(stranger, "not-found");
      const missing = reportAsStaff.execute(later(world, "moderator"), {
        subject: { kind: "message", groupId: world.groupId, messageId: "nowhere" },
        category: "DEF-01",
      });
      await expectRefusal(missing, "not-found", "message-not-found");
      for (const category of ["LGL-01", "ORD-02", "ABU-01", "XXX-01"]) {
        const asked = reportAsStaff.execute(later(world, "moderator"), { subject: about(world), category });
        expect((await expectRefusal(asked, "invalid")).fields[0]).toMatchObject({ field: "category", rule: "choice" });
      }
    }));

  it("come from the public page by what is displayed", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { group } = await getCase.ask(later(world, "moderator"), { caseId: (await openedCase(world)).id });
      const [sender] = await db.select().from(people).where(eq(people.id, world.sender));
      const groupCode = group?.code ?? "";
      const ctx = later(world, "anonymous");
      const sent = { groupCode: groupCode.toLowerCase(), category: "DEF-01", words: "骂人", contact: "13800005678" };
      const { receipt } = await reportAsPublic.execute(ctx, { ...sent, personCode: sender?.code });
      expect(receipt).toBeTruthy();
      const unknown = await expectRefusal(reportAsPublic.execute(ctx, { ...sent, groupCode: "G-NOPE" }), "invalid");
      expect(unknown.fields).toEqual([{ field: "groupCode", rule: "unknown-group" }]);
      const foreign = await expectRefusal(reportAsPublic.execute(ctx, { ...sent, messageId: "nowhere" }), "invalid");
      expect(foreign.fields).toEqual([{ field: "messageId", rule: "not-in-group" }]);
    }));

  it("of a platform arrive once, and start the managers' clock when it had shown them", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const file = await getCase.ask(later(world, "moderator"), { caseId: (await openedCase(world)).id });
      const [group] = await db.query.groups.findMany({ where: (g, { eq: is }) => is(g.id, file.group?.id ?? "") });
      const deliveredToManagersAt = new Date(world.at.getTime() - 3_600_000);
      const report = {
        externalId: "r-1",
        groupExternalId: group?.externalId ?? "",
        messageId: world.quotes[0]?.messageId,
        category: "DEF-01",
        deliveredToManagersAt,
      };
      const ctx = later(world, "platform");
      const first = await reportAsPlatform.execute(ctx, report);
      const again = await reportAsPlatform.execute(ctx, report);
      expect(again).toMatchObject({ number: first.number, receipt: null, duplicate: true });
      const [alert] = await db.select().from(managerAlerts);
      expect(alert).toMatchObject({ basis: "report-delivered", knowledgeAt: deliveredToManagersAt });
      const early = { ...report, externalId: "r-2", deliveredToManagersAt: new Date(world.at.getTime() + 1) };
      await expectRefusal(reportAsPlatform.execute(ctx, early), "invalid");
    }));
});

describe("the managers' clock", () => {
  it("starts with delivery, stops with a manager's act, and the platform is told what to do", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const found = await openedCase(world);
      const { alertId } = await deliverToManagers.execute(later(world, "moderator"), { caseId: found.id });
      const again = await deliverToManagers.execute(later(world, "moderator", 5000), { caseId: found.id });
      expect(again).toMatchObject({ alertId, knowledgeAt: world.at });
      const told = await db.select().from(notices).where(eq(notices.kind, "manager-alert"));
      expect(told.map((one) => one.personId).sort()).toEqual([world.creator, world.manager].sort());
      const [own] = await listOwnAlerts.ask(asPerson(world, world.manager), {});
      expect(own).toMatchObject({ id: alertId, tier: "PROMPT", running: true, message: { text: "第 1 条" } });
      expect(await listOwnAlerts.ask(asPerson(world, world.witness), {})).toEqual([]);
      const answer = { alertId, action: "removed" as const };
      await expectRefusal(answerAlert.execute(asPerson(world, world.sender), answer), "not-found");
      await answerAlert.execute(asPerson(world, world.manager, 3_600_000), answer);
      const late = answerAlert.execute(asPerson(world, world.creator, 7_200_000), answer);
      await expectRefusal(late, "conflict", "alert-answered");
      const [message] = await db.select().from(outboxMessages).where(eq(outboxMessages.topic, "message.removed"));
      expect(message?.payload).toMatchObject({ message: world.quotes[0]?.messageId, by: "manager" });
      const file = await getCase.ask(later(world, "moderator", 7_200_000), { caseId: found.id });
      expect(file.clock).toMatchObject({ tier: "PROMPT", elapsedMs: 3_600_000, running: false });
      expect(file.alerts[0]).toMatchObject({ actedBy: "卢平", action: "removed" });
    }));

  it("is not started behind the back of those it is about", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { caseId } = await reportAsStaff.execute(later(world, "moderator"), {
        subject: { kind: "person", personId: world.manager, groupId: world.groupId },
        category: "DEF-01",
      });
      const asked = deliverToManagers.execute(later(world, "moderator"), { caseId });
      await expectRefusal(asked, "refused", "confidential-report");
    }));

  it("can be confirmed with a quoted fact, and so can what a manager did", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      const ctx = later(world, "moderator");
      const future = confirmKnowledge.execute(ctx, {
        caseId,
        knowledgeAt: new Date(world.at.getTime() + 1),
        quote: "群主回复。",
      });
      await expectRefusal(future, "invalid");
      const knowledgeAt = new Date(world.at.getTime() - 30 * 3_600_000);
      const { alertId } = await confirmKnowledge.execute(ctx, { caseId, knowledgeAt, quote: "群主当场回复。" });
      const response = { alertId, action: "removed-member" as const, at: world.at, quote: "平台日志。" };
      const member = recordResponse.execute(ctx, { ...response, personId: world.witness });
      expect((await expectRefusal(member, "invalid")).fields[0]?.rule).toBe("not-a-manager");
      await recordResponse.execute(ctx, { ...response, personId: world.creator });
      const file = await getCase.ask(ctx, { caseId });
      expect(file.clock).toMatchObject({ tier: "LATE", elapsedMs: 30 * 3_600_000 });
    }));
});

describe("cases", () => {
  it("are merged, split and recategorised, each with a reason and by version", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const ctx = later(world, "moderator");
      const into = await openedCase(world);
      const from = await reportAsStaff.execute(ctx, { subject: about(world, 1), category: "DEF-01" });
      const merge = { intoCaseId: into.id, fromCaseId: from.caseId, reason: "同一事项" };
      await expectRefusal(mergeCases.execute(ctx, { ...merge, version: 9 }), "conflict", "case-changed");
      const { version } = await mergeCases.execute(ctx, { ...merge, version: into.version });
      expect(await storedCase(world, from.caseId)).toMatchObject({ state: "closed" });
      const split = await splitReport.execute(ctx, { reportId: from.reportId, version, reason: "不是同一事项" });
      expect(await storedCase(world, split.caseId)).toMatchObject({ state: "open", category: "DEF-01" });
      const [only] = await db.select().from(reports).where(eq(reports.caseId, into.id));
      const last = splitReport.execute(ctx, { reportId: only?.id ?? "", version: version + 1, reason: "不是" });
      await expectRefusal(last, "refused", "only-report");
      const change = { caseId: into.id, version: version + 1, category: "OBS-01", reason: "性质不同" };
      const range = changeCategory.execute(ctx, { ...change, severity: "S1" });
      expect((await expectRefusal(range, "invalid")).fields[0]?.rule).toBe("severity-out-of-range");
      await changeCategory.execute(ctx, { ...change, severity: "S4" });
      const row = await storedCase(world, into.id);
      expect(row.dueAt.getTime() - row.openedAt.getTime()).toBe(4 * 3_600_000);
    }));
});
