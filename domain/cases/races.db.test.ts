import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases, database } from "@/db/client";
import { findings, measures, notices, standings } from "@/db/schema";
import { appendMessages } from "@/domain/archive/commands/append-messages";
import { creditFacts } from "@/domain/credit/queries/credit-facts";
import { creditOf } from "@/domain/credit/rules/credit-of";
import { defaultPolicies } from "@/domain/credit/rules/policy-cp-1";
import { scoreOn } from "@/domain/credit/rules/score-curve";
import { suspensionsOf } from "@/domain/credit/rules/suspensions";
import { DomainError } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { claimCase } from "./commands/claim-case";
import { decideCase } from "./commands/decide-case";
import { reportAsStaff } from "./commands/report-as-staff";
import { takeEffect } from "./commands/take-effect";
import { undoDecision } from "./commands/undo-decision";
import { type CaseWorld, caseWorld, decideAs, later, senderFinding, storedCase, storedDecision } from "./testing";

// Committed data: these run on several connections at once. The file has a database of its own.
let world: CaseWorld;

beforeAll(async () => {
  world = await caseWorld(database());
});

afterAll(closeDatabases);

let made = 0;

/** A case about a fresh message of the sender. */
async function freshCase(category: string) {
  const messageId = `race-${++made}`;
  const sentAt = new Date(world.at.getTime() - 3_600_000 + made);
  await appendMessages.execute(later(world, "system"), {
    platformId: world.platformId,
    source: "api",
    items: [
      {
        groupId: world.groupId,
        personId: world.sender,
        messageId,
        sentAt: sentAt.getTime(),
        kind: "text",
        text: messageId,
      },
    ],
  });
  const subject = { kind: "message" as const, groupId: world.groupId, messageId };
  const { caseId } = await reportAsStaff.execute(later(world, "moderator"), { subject, category });
  return { caseId, quote: { groupId: world.groupId, messageId, sentAt } };
}

const outcomes = async (asked: Promise<unknown>[]) =>
  (await Promise.allSettled(asked)).map((one) =>
    one.status === "fulfilled"
      ? "done"
      : one.reason instanceof DomainError
        ? `${one.reason.code} ${one.reason.reason}`
        : String(one.reason),
  );

describe("at the same instant", () => {
  it("of two claims one holds, the other is told", async () => {
    const { caseId } = await freshCase("DEF-01");
    const asked = [0, 1, 2, 3].map(() => claimCase.execute(later(world, "moderator"), { caseId }));
    expect((await outcomes(asked)).sort()).toEqual([
      "conflict case-claimed",
      "conflict case-claimed",
      "conflict case-claimed",
      "done",
    ]);
  });

  it("of two reports on one message both land in one case", async () => {
    const { quote } = await freshCase("SPM-01");
    const subject = { kind: "message" as const, groupId: quote.groupId, messageId: quote.messageId };
    const filed = await Promise.all(
      [0, 1, 2, 3].map(() => reportAsStaff.execute(later(world, "lead"), { subject, category: "SPM-01" })),
    );
    expect(new Set(filed.map((one) => one.caseId)).size).toBe(1);
  });

  it("of two decisions on one case one stands", async () => {
    const { caseId } = await freshCase("SPM-01");
    const { version } = await storedCase(world, caseId);
    const decide = () =>
      decideCase.execute(later(world, "moderator"), { caseId, version, outcome: "no-violation", reason: "没有违规。" });
    expect((await outcomes([decide(), decide()])).sort()).toEqual(["done", "refused case-not-open"]);
  });

  it("a decision is undone or takes effect, never both, and takes effect once", async () => {
    const me = newId();
    for (const undoAt of [9_999, 10_000]) {
      const { caseId } = await freshCase("SPM-01");
      const { decisionId } = await decideAs(later(world, "moderator", 0, me), world, caseId, {
        outcome: "no-violation",
        reason: "没有违规。",
      });
      const effects = [0, 1, 2].map(() => takeEffect.execute(later(world, "system", 10_000), { decisionId }));
      const undone = undoDecision.execute(later(world, "moderator", undoAt, me), { decisionId });
      await outcomes([...effects, undone]);
      const { state } = await storedDecision(world, decisionId);
      expect(["effective", "withdrawn"]).toContain(state);
      expect((await storedCase(world, caseId)).state).toBe(state === "effective" ? "closed" : "claimed");
    }
  });

  it("eight decisions about one person cannot all miss a threshold; replay from zero gives the same", async () => {
    const categories = ["DEF-01", "IMP-01", "PRV-02", "GAM-02", "CIR-01", "MIN-02", "DEF-01", "PRV-02"];
    const decided: string[] = [];
    for (const category of categories) {
      const { caseId, quote } = await freshCase(category);
      const finding = senderFinding(world, { category, quotes: [quote] });
      const roles = category === "IMP-01" ? { ...finding, role: "sender" as const } : finding;
      const { decisionId } = await decideAs(later(world, "moderator"), world, caseId, {
        outcome: "violation",
        findings: [roles],
        reason: "证据齐全。",
      });
      decided.push(decisionId);
    }
    const asked = decided.map((decisionId) => takeEffect.execute(later(world, "system", 20_000), { decisionId }));
    expect(await outcomes(asked)).toEqual(decided.map(() => "done"));

    const db = database();
    const rows = await db.select().from(findings).where(eq(findings.personId, world.sender));
    expect(new Set(rows.map((row) => row.effectiveAt.getTime())).size).toBe(rows.length);
    const facts = (await creditFacts({ db }, [world.sender])).get(world.sender);
    if (!facts) throw new Error("no facts");
    const last = Math.max(...facts.findings.map((finding) => finding.effectiveAt));
    const derived = scoreOn(creditOf(facts, defaultPolicies).curve, last);
    const [stored] = await db.select().from(standings).where(eq(standings.personId, world.sender));
    expect(stored).toMatchObject({ score: derived.score, rawScore: derived.raw, level: derived.level });
    const imposed = await db
      .select()
      .from(measures)
      .where(and(eq(measures.personId, world.sender), eq(measures.kind, "suspend-manager")))
      .orderBy(asc(measures.startsAt));
    const replayed = suspensionsOf(facts, defaultPolicies);
    expect(imposed.map((one) => [one.findingId, one.days, one.endsAt?.getTime()])).toEqual(
      replayed.map((one) => [one.findingId, one.days, one.endsAt]),
    );
    expect(replayed.length).toBe(3);
    const latest = Math.max(...replayed.map((one) => one.endsAt));
    expect(stored?.managerSuspendedUntil?.getTime()).toBe(latest);
    const told = await db.select({ id: notices.id }).from(notices).where(eq(notices.kind, "decision"));
    expect(told).toHaveLength(categories.length);
  });
});
