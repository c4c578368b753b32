import { and, desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import {
  appealArguments,
  auditEntries,
  caseEvents,
  findings,
  measures,
  notices,
  outboxMessages,
  reportItems,
  reports,
  standings,
} from "@/db/schema";
import { expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { appendMessages } from "@/domain/archive/commands/append-messages";
import { reportAsPerson } from "@/domain/cases/commands/report-as-person";
import { caseWorld, later } from "@/domain/cases/testing";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import type { NoticeFacts } from "@/domain/measures/notice-facts";
import { getAppeal } from "../queries/get-appeal";
import { getOwnAppeal } from "../queries/get-own-appeal";
import { previewAppeal } from "../queries/preview-appeal";
import { type AppealWorld, answerTo, asPerson, decidedWorld, filedAppeal, words } from "../testing";
import { askFurtherReview } from "./ask-further-review";
import { claimAppeal } from "./claim-appeal";
import { decideAppeal } from "./decide-appeal";
import { keepTime } from "./keep-time";

type Answer = Awaited<ReturnType<typeof answerTo>>;

/** Asks for the preview and confirms what it showed. */
async function confirm(ctx: ReturnType<typeof later>, answer: Answer) {
  const { answers: _, reason: __, ...proposed } = answer;
  const shown = await previewAppeal.ask(ctx, proposed);
  return { shown, decided: await decideAppeal.execute(ctx, { ...answer, seen: shown.digest }) };
}

async function claimed(world: AppealWorld, appealId: string, ms: number, role: "moderator" | "lead" = "lead") {
  const ctx = later(world, role, ms);
  await claimAppeal.execute(ctx, { appealId });
  return ctx;
}

const standing = async (db: Database, personId: string) =>
  (await db.select().from(standings).where(eq(standings.personId, personId)))[0];

async function lastNotice(db: Database, personId: string, kind: "appeal" | "report-outcome") {
  const [row] = await db
    .select({ facts: notices.facts })
    .from(notices)
    .where(and(eq(notices.personId, personId), eq(notices.kind, kind)))
    .orderBy(desc(notices.publishedAt), desc(notices.id))
    .limit(1);
  return row?.facts as unknown as NoticeFacts;
}

describe("a reversal", () => {
  it("undoes score, suspension and report, and tells person, reporter and platform, while the log keeps the truth", () =>
    inRollback(async (db) => {
      const base = await caseWorld(db);
      const filed = async () =>
        await reportAsPerson.execute(asPerson(base, 1000, base.witness), {
          subject: { kind: "message", groupId: base.groupId, messageId: base.quotes[0]?.messageId ?? "" },
          category: "PRV-01",
          words: "泄露住址",
        });
      await filed();
      const world = await decidedWorld(db, { severity: "S4", category: "PRV-01" }, { world: base });
      expect(await standing(db, world.sender)).toMatchObject({ score: 70, level: "C" });
      const { id, number } = await filedAppeal(world, DAY_MS);
      const lead = await claimed(world, id, 2 * DAY_MS);
      const { shown, decided } = await confirm(lead, await answerTo(world, id, "reverse"));
      expect(shown).toMatchObject({
        outcome: "reversed",
        score: { before: { score: 70 }, after: { score: 100 } },
        reportersCorrected: 2,
        messages: 2,
        worse: [],
        measures: [{ kind: "suspend-manager", result: "void", by: "recomputed", own: true }],
      });
      expect(decided.outcome).toBe("reversed");
      expect(await standing(db, world.sender)).toMatchObject({ score: 100, level: "B", managerSuspendedUntil: null });
      expect((await db.select().from(measures).where(eq(measures.personId, world.sender)))[0]?.state).toBe("void");
      expect(await db.select().from(reportItems)).toMatchObject([{ kind: "measure", state: "dropped" }]);
      expect(await lastNotice(db, world.sender, "appeal")).toMatchObject({
        step: "answered",
        outcome: "reversed",
        score: { before: 70, after: 100 },
        furtherUntil: expect.any(String),
      });
      expect(await lastNotice(db, world.witness, "report-outcome")).toMatchObject({
        corrected: true,
        outcome: "no-violation",
      });
      expect((await db.select().from(reports).where(eq(reports.reporterPersonId, world.witness)))[0]?.outcome).toBe(
        "no-violation",
      );
      const topics = (await db.select().from(outboxMessages).where(eq(outboxMessages.subjectId, world.sender))).map(
        (one) => one.topic,
      );
      expect(topics).toEqual(expect.arrayContaining(["measure.imposed", "measure.voided", "finding.corrected"]));
      const [told] = await db.select().from(outboxMessages).where(eq(outboxMessages.topic, "finding.corrected"));
      expect(told?.payload).toMatchObject({ findings: [{ result: "reversed", messages: [{}, {}] }] });
      const [noted] = await db.select().from(caseEvents).where(eq(caseEvents.kind, "appeal-answered"));
      expect(noted?.facts).toMatchObject({ appeal: number, outcome: "reversed", reporters: 2 });
      // The truth stays: the finding, its log entry, the measure's, and who reversed it.
      expect(await db.select().from(findings).where(eq(findings.id, world.findingId))).toHaveLength(1);
      const log = await db.select({ action: auditEntries.action }).from(auditEntries);
      const actions = new Set(log.map((entry) => entry.action));
      for (const action of [
        "finding.recorded",
        "measure.imposed",
        "finding.reversed",
        "measure.voided",
        "appeal.reversed",
      ]) {
        expect(actions, action).toContain(action);
      }
      const own = await getOwnAppeal.ask(asPerson(world, 3 * DAY_MS), { number });
      expect(own.arguments.every((one) => one.answer === "已核对登录记录，采信。")).toBe(true);
      expect(own).toMatchObject({
        state: "reversed",
        mayAskFurther: false,
        reason: expect.stringContaining("登录记录"),
      });
      expect(JSON.stringify(own)).not.toContain(world.decider);
    }));

  it("shrinks what a later case had multiplied and the suspension that followed from it, and adds none", () =>
    inRollback(async (db) => {
      const base = await caseWorld(db);
      const first = await decidedWorld(db, { severity: "S3" }, { world: base });
      const at = new Date(base.at.getTime() + 10 * DAY_MS);
      const sentAt = new Date(at.getTime() - DAY_MS);
      const quote = { groupId: base.groupId, messageId: `later-${base.groupId.slice(-6)}`, sentAt };
      await appendMessages.execute(later(base, "system", 10 * DAY_MS), {
        platformId: base.platformId,
        source: "api",
        items: [{ ...quote, personId: base.sender, sentAt: sentAt.getTime(), kind: "text", text: "又来骂人" }],
      });
      const second = await decidedWorld(db, { severity: "S3" }, { world: { ...base, at, quotes: [quote] } });
      // 16, then 16 × 150 %.
      expect(await standing(db, base.sender)).toMatchObject({ score: 60 });
      const { id } = await filedAppeal(first, 12 * DAY_MS);
      const { shown } = await confirm(
        await claimed(first, id, 13 * DAY_MS, "moderator"),
        await answerTo(first, id, "reverse"),
      );
      expect(shown.entries).toMatchObject([
        { own: true, findingId: first.findingId, pointsBefore: 16, pointsAfter: null },
        { own: false, findingId: second.findingId, pointsBefore: 24, pointsAfter: 16 },
      ]);
      expect(shown.measures).toEqual([]);
      expect(await standing(db, base.sender)).toMatchObject({ score: 84 });
      expect(await db.select().from(measures).where(eq(measures.personId, base.sender))).toEqual([]);
    }));
});

describe("a modification", () => {
  it("lowers the severity, voids the suspension that followed from it and is told as such (example 15)", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db, { severity: "S4", category: "PRV-01" });
      const { id } = await filedAppeal(world, DAY_MS);
      const lead = await claimed(world, id, 2 * DAY_MS);
      const { shown, decided } = await confirm(lead, await answerTo(world, id, "modify", { severity: "S3" }));
      expect(shown).toMatchObject({
        outcome: "modified",
        score: { before: { score: 70 }, after: { score: 84 } },
        entries: [{ pointsBefore: 30, pointsAfter: 16 }],
        measures: [{ result: "void" }],
        reportersCorrected: 0,
      });
      expect(decided.outcome).toBe("modified");
      expect(await standing(db, world.sender)).toMatchObject({ score: 84, managerSuspendedUntil: null });
      expect(await lastNotice(db, world.sender, "appeal")).toMatchObject({
        findings: [{ result: "modify", now: { severity: "S3" }, points: { before: 30, after: 16 } }],
      });
    }));

  it("never makes it worse, and must change something that the taxonomy knows", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const { id } = await filedAppeal(world, DAY_MS);
      const ctx = await claimed(world, id, 2 * DAY_MS);
      const preview = async (more: object) => {
        const { answers: _, reason: __, ...proposed } = await answerTo(world, id, "modify", more);
        return await previewAppeal.ask(ctx, proposed);
      };
      expect((await preview({ severity: "S4" }).catch((error) => error)).fields ?? []).toBeDefined();
      const graver = await decidedWorld(db, { category: "PRV-01", severity: "S3" });
      const { id: graverId } = await filedAppeal(graver, DAY_MS);
      const lead = await claimed(graver, graverId, 2 * DAY_MS);
      const answer = await answerTo(graver, graverId, "modify", { severity: "S4" });
      const { answers: _, reason: __, ...proposed } = answer;
      const shown = await previewAppeal.ask(lead, proposed);
      expect(shown.worse).toContain("severity");
      await expectRefusal(
        decideAppeal.execute(lead, { ...answer, seen: shown.digest }),
        "refused",
        "appeal-would-worsen",
      );
      for (const [more, field] of [
        [{}, "findings.0.result"],
        [{ category: "ZZZ-99" }, "findings.0.category"],
        [{ severity: "S5", category: "SPM-01" }, "findings.0.severity"],
      ] as const) {
        const refusal = await expectRefusal(preview(more), "invalid");
        expect(refusal.fields.map((one) => one.field)).toContain(field);
      }
    }));

  it("can shorten or void a measure while the finding stands", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db, { severity: "S4", category: "PRV-01" });
      const { id } = await filedAppeal(world, DAY_MS);
      const lead = await claimed(world, id, 2 * DAY_MS);
      const [measure] = await db.select().from(measures).where(eq(measures.personId, world.sender));
      const measureId = measure?.id ?? "";
      const answer = await answerTo(world, id, "uphold");
      const chosen = (endsAt: Date) => ({ ...answer, measures: [{ measureId, result: "shorten" as const, endsAt }] });
      const longer = chosen(new Date((measure?.endsAt?.getTime() ?? 0) + 1));
      expect((await expectRefusal(confirm(lead, longer as never), "invalid")).fields[0]?.rule).toBe("never-later");
      const foreign = { ...answer, measures: [{ measureId: newId(), result: "void" as const }] };
      expect((await expectRefusal(confirm(lead, foreign as never), "invalid")).fields[0]?.rule).toBe("not-appealed");
      const end = new Date(world.at.getTime() + 5 * DAY_MS);
      const { shown, decided } = await confirm(lead, chosen(end) as never);
      expect(shown).toMatchObject({ score: null, measures: [{ result: "shorten", by: "chosen", newEndsAt: end }] });
      expect(decided.outcome).toBe("modified");
      const [now] = await db.select().from(measures).where(eq(measures.id, measureId));
      expect(now).toMatchObject({ state: "active", endsAt: end });
    }));
});

describe("upholding", () => {
  it("changes nothing, ends the stay, and leaves the way to one further review by a lead who took no part", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db, { severity: "S2" });
      const { id, number } = await filedAppeal(world, DAY_MS);
      expect(await standing(db, world.sender)).toMatchObject({ score: 100 });
      const me = newId();
      const reviewer = later(world, "lead", 2 * DAY_MS, me);
      await claimAppeal.execute(reviewer, { appealId: id });
      const { shown } = await confirm(reviewer, await answerTo(world, id, "uphold"));
      expect(shown).toMatchObject({ outcome: "upheld", score: null, staysEnd: 1, entries: [] });
      expect(await standing(db, world.sender)).toMatchObject({ score: 94 });
      expect(await db.select().from(outboxMessages).where(eq(outboxMessages.topic, "finding.corrected"))).toEqual([]);

      const own = (ms: number) => asPerson(world, ms);
      expect((await getOwnAppeal.ask(own(3 * DAY_MS), { number })).mayAskFurther).toBe(true);
      const asked = { appeal: number, arguments: [{ disputes: "facts" as const, words }], files: [] };
      await expectRefusal(askFurtherReview.execute(asPerson(world, 3 * DAY_MS, world.witness), asked), "not-found");
      await expectRefusal(
        askFurtherReview.execute(own(2 * DAY_MS + 30 * DAY_MS + 1), asked),
        "refused",
        "appeal-too-late",
      );
      const further = await askFurtherReview.execute(own(3 * DAY_MS), asked);
      await expectRefusal(askFurtherReview.execute(own(3 * DAY_MS), asked), "refused", "appeal-exists");
      // Filed within 72 hours again, but only a first appeal stays.
      expect(await standing(db, world.sender)).toMatchObject({ score: 94 });

      const claim = (role: "moderator" | "lead", account?: string) =>
        claimAppeal.execute(later(world, role, 4 * DAY_MS, account), { appealId: further.id });
      await expectRefusal(claim("moderator"), "refused", "appeal-needs-lead");
      await expectRefusal(claim("lead", me), "refused", "appeal-reviewed-first");
      const second = later(world, "lead", 4 * DAY_MS);
      await claimAppeal.execute(second, { appealId: further.id });
      expect((await getAppeal.ask(second, { appealId: further.id })).first).toMatchObject({ number, state: "upheld" });
      await confirm(second, await answerTo(world, further.id, "reverse"));
      expect(await standing(db, world.sender)).toMatchObject({ score: 100 });
      await expectRefusal(
        askFurtherReview.execute(own(5 * DAY_MS), { ...asked, appeal: further.number }),
        "refused",
        "no-further-review",
      );
    }));

  it("of an appeal that is not answered yet, or was wholly won, there is no further review", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const { id, number } = await filedAppeal(world, DAY_MS);
      const asked = { appeal: number, arguments: [{ disputes: "facts" as const, words }], files: [] };
      await expectRefusal(askFurtherReview.execute(asPerson(world, DAY_MS), asked), "refused", "appeal-not-answered");
      await confirm(await claimed(world, id, 2 * DAY_MS), await answerTo(world, id, "reverse"));
      await expectRefusal(
        askFurtherReview.execute(asPerson(world, 3 * DAY_MS), asked),
        "refused",
        "nothing-left-to-review",
      );
    }));
});

describe("an answer", () => {
  it("needs the appeal in hand, every argument answered, every finding judged, and the preview as it was", () =>
    inRollback(async (db) => {
      const world = await decidedWorld(db);
      const { id } = await filedAppeal(world, DAY_MS);
      const seen = "0".repeat(16);
      const unclaimed = { ...(await answerTo(world, id, "uphold")), seen };
      await expectRefusal(decideAppeal.execute(later(world, "lead", DAY_MS), unclaimed), "refused", "appeal-not-held");
      const ctx = await claimed(world, id, 2 * DAY_MS);
      const answer = await answerTo(world, id, "uphold");
      await expectRefusal(
        decideAppeal.execute(later(world, "lead", DAY_MS), { ...answer, seen }),
        "conflict",
        "appeal-taken",
      );
      await expectRefusal(decideAppeal.execute(later(world, "compliance", DAY_MS), { ...answer, seen }), "forbidden");
      await expectRefusal(decideAppeal.execute(ctx, { ...answer, seen }), "conflict", "appeal-preview-changed");
      await expectRefusal(decideAppeal.execute(ctx, { ...answer, version: 1, seen }), "conflict", "appeal-changed");
      const silent = await expectRefusal(decideAppeal.execute(ctx, { ...answer, findings: [], seen }), "invalid");
      expect(silent.fields[0]?.rule).toBe("finding-unanswered");
      const { answers: _, reason: __, ...proposed } = answer;
      const shown = await previewAppeal.ask(ctx, proposed);
      await expectAudit(db, "appeal.previewed", { subjectId: id }, "read");
      const half = { ...answer, answers: answer.answers.slice(0, 1), seen: shown.digest };
      expect((await expectRefusal(decideAppeal.execute(ctx, half), "invalid")).fields[0]?.field).toBe(
        "answers.1.words",
      );
      await decideAppeal.execute(ctx, { ...answer, seen: shown.digest });
      const [stored] = await db.select().from(appealArguments).where(eq(appealArguments.appealId, id));
      expect(stored?.answer?.toString("utf8")).not.toContain("登录");
      const again = { ...(await answerTo(world, id, "uphold")), seen };
      await expectRefusal(decideAppeal.execute(ctx, again), "refused", "appeal-not-open");
    }));

  it("lets a stayed measure weigh again when it is upheld, and not when it is voided", () =>
    inRollback(async (db) => {
      for (const [result, state] of [
        ["uphold", "active"],
        ["reverse", "void"],
      ] as const) {
        const world = await decidedWorld(db, { severity: "S4", category: "PRV-01" });
        const { id } = await filedAppeal(world, DAY_MS);
        await keepTime.execute(later(world, "system", 17 * DAY_MS), {});
        const lead = await claimed(world, id, 18 * DAY_MS);
        await confirm(lead, await answerTo(world, id, result));
        const [measure] = await db.select().from(measures).where(eq(measures.personId, world.sender));
        expect(measure?.state).toBe(state);
      }
    }));
});
