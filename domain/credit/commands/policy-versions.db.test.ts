import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { creditPolicies } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { staffAccount } from "@/domain/accounts/testing";
import { consequence } from "@/domain/command/consequence";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { makePerson, makePlatform } from "@/domain/people/testing";
import { policyDigest } from "../internal/canonical-policy";
import { getPolicyDraft } from "../queries/get-policy-draft";
import { policyBook } from "../queries/policy-book";
import { changePolicyDraft } from "./change-policy-draft";
import { draftPolicy } from "./draft-policy";
import { ensurePolicy } from "./ensure-policy";
import { proposePolicy } from "./propose-policy";
import { publishPolicy } from "./publish-policy";
import { recordFindings } from "./record-findings";
import { returnPolicy } from "./return-policy";
import { simulatePolicy } from "./simulate-policy";
import { withdrawPolicy } from "./withdraw-policy";

const reason = "说明里缺少对重复的解释，请补充";

async function lead(db: Database): Promise<Ctx> {
  return ctxAs(db, "lead", { accountId: (await staffAccount(db, "lead")).accountId });
}

async function compliance(db: Database): Promise<Ctx> {
  return ctxAs(db, "compliance", { accountId: (await staffAccount(db, "compliance")).accountId });
}

/** The numbers as a form posts them: nested text, with some changed. */
async function posted(ctx: Ctx, draftId: string, changes: Record<string, string> = {}) {
  const { numbers } = await getPolicyDraft.ask(ctx, { draftId });
  const nested: Record<string, unknown> = {};
  for (const [path, value] of Object.entries({ ...numbers, ...changes })) {
    const keys = path.split(".");
    const last = keys.pop() as string;
    let at = nested;
    for (const key of keys) {
      const inner = at[key] ?? {};
      at[key] = inner;
      at = inner as Record<string, unknown>;
    }
    at[last] = String(value);
  }
  return nested;
}

async function saved(ctx: Ctx, draftId: string, version: number, changes: Record<string, string> = {}) {
  return changePolicyDraft.execute(ctx, {
    draftId,
    version,
    name: "CP-9",
    effectiveFrom: "2027-01-01",
    publicTextZh: "重复违规的扣分调高，其余不变。",
    publicTextEn: "Repeated violations cost more; the rest stays.",
    numbers: await posted(ctx, draftId, changes),
  });
}

/** A draft that has been saved, simulated and proposed by its author. */
async function proposed(author: Ctx, changes: Record<string, string> = { "base.S2": "10" }) {
  const { id } = await draftPolicy.execute(author, {});
  const { version } = await saved(author, id, 1, changes);
  await simulatePolicy.execute(author, { draftId: id, version });
  return proposePolicy.execute(author, { draftId: id, version });
}

describe("a version of the credit policy", () => {
  it("is drafted from the one in force, saved, simulated, proposed and published by a second person", () =>
    inRollback(async (db) => {
      const [author, second] = [await lead(db), await compliance(db)];
      const { id, version } = await proposed(author);
      const before = await policyBook(author);
      await publishPolicy.execute(second, { draftId: id, version });
      const book = await policyBook(author);
      expect(book.length).toBeGreaterThanOrEqual(Math.max(before.length, 2));
      const published = book.at(-1);
      expect(published).toMatchObject({ id: "CP-9", effectiveFrom: Date.parse("2027-01-01T00:00:00+08:00") });
      expect(published?.base.S2).toBe(10);
      const [row] = await db.select().from(creditPolicies).where(eq(creditPolicies.id, "CP-9"));
      expect(row?.sha256).toBe(published && policyDigest(published));
      await expectAudit(db, "credit.policy-published", { subjectId: id });
    }));

  it("is never published by its author, nor by another role, nor without a simulation as it stands", () =>
    inRollback(async (db) => {
      const author = await lead(db);
      const { id } = await draftPolicy.execute(author, {});
      const { version } = await saved(author, id, 1);
      await expectRefusal(proposePolicy.execute(author, { draftId: id, version }), "refused", "policy-not-simulated");
      await simulatePolicy.execute(author, { draftId: id, version });
      const up = await proposePolicy.execute(author, { draftId: id, version });
      await expectRefusal(publishPolicy.execute(author, { draftId: id, version: up.version }), "forbidden");
      const self = ctxAs(db, "compliance", { accountId: "accountId" in author.actor ? author.actor.accountId : "" });
      await expectRefusal(
        publishPolicy.execute(self, { draftId: id, version: up.version }),
        "refused",
        "own-act-needs-another-person",
      );
    }));

  it("refuses numbers out of order and names each field", () =>
    inRollback(async (db) => {
      const author = await lead(db);
      const { id } = await draftPolicy.execute(author, {});
      const error = await expectRefusal(
        saved(author, id, 1, { "base.S3": "5", "levels.1.from": "55", vicariousCap: "many" }),
        "invalid",
      );
      expect(error.fields.map(({ field }) => field)).toEqual(["numbers.vicariousCap"]);
      const order = await expectRefusal(saved(author, id, 1, { "base.S3": "5", "levels.1.from": "55" }), "invalid");
      expect(order.fields.map(({ field }) => field)).toEqual(["numbers.base.S3", "numbers.levels.2.from"]);
    }));

  it("tells the loser of a race, and a change asks for a new simulation", () =>
    inRollback(async (db) => {
      const author = await lead(db);
      const { id } = await draftPolicy.execute(author, {});
      const first = await saved(author, id, 1);
      await expectRefusal(saved(author, id, 1), "conflict", "policy-draft-changed");
      await simulatePolicy.execute(author, { draftId: id, version: first.version });
      const second = await saved(author, id, first.version, { "base.S2": "8" });
      await expectRefusal(
        proposePolicy.execute(author, { draftId: id, version: second.version }),
        "refused",
        "policy-not-simulated",
      );
    }));

  it("goes back to its author with a reason, or is given up", () =>
    inRollback(async (db) => {
      const [author, second] = [await lead(db), await compliance(db)];
      const { id, version } = await proposed(author);
      const back = await returnPolicy.execute(second, { draftId: id, version, reason });
      await expectAudit(db, "credit.policy-returned", { subjectId: id });
      await withdrawPolicy.execute(author, { draftId: id, version: back.version, reason });
      await expectRefusal(saved(author, id, back.version + 1), "refused", "policy-draft-state");
    }));

  it("cannot be changed once published: not by this role, not by the owner of the tables", () =>
    inRollback(async (db) => {
      const [author, second] = [await lead(db), await compliance(db)];
      await publishPolicy.execute(second, await proposed(author).then(({ id, version }) => ({ draftId: id, version })));
      const change = db.transaction((tx) => tx.execute(sql`update credit_policies set sha256 = '' where id = 'CP-9'`));
      await expect(change).rejects.toThrow();
    }));
});

describe("the simulation of a version", () => {
  it("counts everybody with a finding and lists those it would move", () =>
    inRollback(async (db) => {
      const author = await lead(db);
      const system = ctxAs(db, "system");
      const { id: personId } = await makePerson(system, await makePlatform(system));
      const deciding: Ctx = consequence({ ...ctxAs(db, "moderator"), joined: true }, newId());
      await ensurePolicy.execute(deciding, {});
      await recordFindings.execute(deciding, {
        decisionId: newId(),
        caseId: newId(),
        imposed: {},
        findings: [
          {
            kind: "person",
            id: newId(),
            personId,
            groupId: null,
            category: "DEF-01",
            severity: "S4",
            role: "sender",
            tier: null,
            ground: "DEF-01",
            occurredAt: new Date("2026-11-20T12:00:00+08:00"),
            knowledgeAt: null,
            actedAt: null,
            minor: null,
            evidence: [],
          },
        ],
      });
      const { id } = await draftPolicy.execute(author, {});
      const { version } = await saved(author, id, 1, { "base.S4": "45" });
      let state = await simulatePolicy.execute(author, { draftId: id, version });
      while (!state.done) state = await simulatePolicy.execute(author, { draftId: id, version });
      const { simulation } = await getPolicyDraft.ask(author, { draftId: id });
      expect(simulation).toMatchObject({ looked: simulation?.people });
      const [moved] = await db.execute(
        sql`select score_before, score_after, level_after from credit_policy_simulation_people where person_id = ${personId}`,
      );
      expect(moved).toEqual({ score_before: 70, score_after: 55, level_after: "D" });
    }));
});
