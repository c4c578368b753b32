import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { groups, notices, standings } from "@/db/schema";
import { expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { caseWorld, decideAs, later, openedCase, senderFinding, takeEffectAt } from "@/domain/cases/testing";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { suspendManagerDirectly } from "@/domain/measures/commands/suspend-manager-directly";
import { getAppeal } from "../queries/get-appeal";
import { previewAppeal } from "../queries/preview-appeal";
import { type answerTo, asPerson } from "../testing";
import { claimAppeal } from "./claim-appeal";
import { decideAppeal } from "./decide-appeal";
import { submitAppeal } from "./submit-appeal";

type Answer = Awaited<ReturnType<typeof answerTo>>;

/** Asks for the preview and confirms what it showed. */
async function confirm(ctx: ReturnType<typeof later>, answer: Answer) {
  const { answers: _, reason: __, ...proposed } = answer;
  const shown = await previewAppeal.ask(ctx, proposed);
  return await decideAppeal.execute(ctx, { ...answer, seen: shown.digest });
}

const standing = async (db: Database, personId: string) =>
  (await db.select().from(standings).where(eq(standings.personId, personId)))[0];

describe("a direct suspension", () => {
  it("is appealed against like a decision; a lead who did not impose it reviews, and may void it", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const imposer = newId();
      await suspendManagerDirectly.execute(later(world, "lead", 0, imposer), {
        personId: world.creator,
        ground: "imminent-harm",
        days: 3,
        reason: "群内正在组织危险活动，先行暂停。",
      });
      const [notice] = await db.select().from(notices).where(eq(notices.personId, world.creator));
      const person = asPerson(world, DAY_MS, world.creator);
      const { id, dueAt } = await submitAppeal.execute(person, {
        notice: notice?.number ?? "",
        arguments: [{ disputes: "measure", words: "活动已经取消，没有必要。" }],
        files: [],
      });
      expect(dueAt).toEqual(new Date(world.at.getTime() + 16 * DAY_MS));
      const claim = (role: "moderator" | "lead", account?: string) =>
        claimAppeal.execute(later(world, role, DAY_MS, account), { appealId: id });
      await expectRefusal(claim("moderator"), "refused", "appeal-needs-lead");
      await expectRefusal(claim("lead", imposer), "refused", "appeal-decided-original");
      const lead = later(world, "lead", DAY_MS);
      await claimAppeal.execute(lead, { appealId: id });
      const file = await getAppeal.ask(lead, { appealId: id });
      const measureId = file.measures[0]?.id ?? "";
      const answer = {
        appealId: id,
        version: file.version,
        findings: [],
        measures: [{ measureId, result: "void" as const }],
        answers: file.arguments.map((one) => ({ argumentId: one.id, words: "已核实，采信。" })),
        reason: "活动已经取消，不再有紧迫的危害。",
      };
      const decided = await confirm(lead, answer as never);
      expect(decided.outcome).toBe("reversed");
      expect(await standing(db, world.creator)).toMatchObject({ managerSuspendedUntil: null });
      await expectAudit(db, "appeal.reversed", { subjectId: id });
    }));
});

describe("a measure on a group", () => {
  it("is appealed against by its manager; the group is free again when the measure is voided", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const found = await openedCase(world);
      const { decisionId } = await decideAs(later(world, "moderator", 60_000), world, found.id, {
        outcome: "violation",
        findings: [senderFinding(world)],
        measures: { groups: [{ kind: "pause-publishing", groupId: world.groupId, days: 3 }] },
        reason: "群内反复辱骂，暂停发布。",
      });
      await takeEffectAt(world, decisionId, 60_000);
      const status = async () =>
        (await db.select({ status: groups.status }).from(groups).where(eq(groups.id, world.groupId)))[0]?.status;
      expect(await status()).toBe("paused");
      const own = and(eq(notices.personId, world.creator), eq(notices.kind, "group-notice"));
      const [notice] = await db.select({ number: notices.number }).from(notices).where(own);
      const { id, dueAt } = await submitAppeal.execute(asPerson(world, DAY_MS, world.creator), {
        notice: notice?.number ?? "",
        arguments: [{ disputes: "measure", words: "消息当天已经删除，不必全群停言。" }],
        files: [],
      });
      // As grave as what was found in the group, S3: working days, and a moderator reviews.
      expect(dueAt).toEqual(new Date("2026-12-03T23:59:59.999+08:00"));
      const ctx = later(world, "moderator", 2 * DAY_MS);
      await claimAppeal.execute(ctx, { appealId: id });
      const file = await getAppeal.ask(ctx, { appealId: id });
      const answer = {
        appealId: id,
        version: file.version,
        findings: [],
        measures: file.measures.map((one) => ({ measureId: one.id, result: "void" as const })),
        answers: file.arguments.map((one) => ({ argumentId: one.id, words: "采信。" })),
        reason: "消息已经删除，没有必要暂停。",
      };
      const decided = await confirm(ctx, answer as never);
      expect(decided.outcome).toBe("reversed");
      expect(await status()).toBe("active");
      // The sender's finding stands: the case keeps its outcome.
      expect(await standing(db, world.sender)).toMatchObject({ score: 84 });
    }));
});
