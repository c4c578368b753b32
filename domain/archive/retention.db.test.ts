import { afterAll, describe, expect, it } from "vitest";
import { closeDatabases, type Database, databaseClient } from "@/db/client";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { approveRetention } from "@/domain/archive/commands/approve-retention";
import { proposeRetention } from "@/domain/archive/commands/propose-retention";
import { rejectRetention } from "@/domain/archive/commands/reject-retention";
import { keptDays } from "@/domain/archive/queries/kept-days";
import { retentionPolicySet } from "@/domain/archive/queries/retention-policies";
import { newId } from "@/domain/kernel/ids";

const [first, second] = [newId(), newId()];
const as = (db: Database, accountId = first) => ctxAs(db, "compliance", { accountId });

afterAll(closeDatabases);

describe("retention times", () => {
  it("hold once a second person approves, kind by kind, and take the place of those before", () =>
    inRollback(async (db) => {
      expect(await keptDays(db)).toMatchObject({ text: 200, voice: 200 });
      const { proposalId } = await proposeRetention.execute(as(db), { kinds: ["text", "link"], days: 300 });
      await expectAudit(db, "retention.proposed", {
        changes: { text: { from: 200, to: 300 }, link: { from: 200, to: 300 } },
      });
      expect(await keptDays(db)).toMatchObject({ text: 200 });
      const own = approveRetention.execute(as(db), { proposalId });
      await expectRefusal(own, "refused", "own-act-needs-another-person");
      await approveRetention.execute(as(db, second), { proposalId });
      await expectAudit(db, "retention.approved", { subjectId: proposalId });
      expect(await keptDays(db)).toMatchObject({ text: 300, link: 300, voice: 200 });
      const next = await proposeRetention.execute(as(db, second), { kinds: ["text"], days: 185 });
      await approveRetention.execute(as(db), next);
      expect(await keptDays(db)).toMatchObject({ text: 185, link: 300 });
      const again = approveRetention.execute(as(db), next);
      await expectRefusal(again, "refused", "retention-already-settled");
    }));

  it("are refused below the floor, and above the ceiling without a reason; the reason is sealed", () =>
    inRollback(async (db) => {
      const rules = async (days: number, reason = "") =>
        (
          await expectRefusal(proposeRetention.execute(as(db), { kinds: ["text"], days, reason }), "invalid")
        ).fields.map(({ field, rule }) => `${field} ${rule}`);
      expect(await rules(184)).toEqual(["days too-small"]);
      expect(await rules(366)).toEqual(["reason reason-above-ceiling"]);
      expect(await rules(366, "太短")).toEqual(["reason reason-above-ceiling"]);
      expect(await rules(3_651, "监管要求保存更久，见来函")).toEqual(["days too-big"]);
      await proposeRetention.execute(as(db), { kinds: ["text"], days: 366, reason: "监管要求保存更久，见来函" });
      const entry = await expectAudit(db, "retention.proposed");
      expect(JSON.stringify(entry)).not.toContain("来函");
      const [seen] = (await retentionPolicySet.ask(as(db, second), {})).proposals;
      expect(seen).toMatchObject({ days: 366, reason: "监管要求保存更久，见来函", proposedByMe: false });
      const [audited] = (await retentionPolicySet.ask(ctxAs(db, "auditor"), {})).proposals;
      expect(audited).toMatchObject({ hasReason: true, reason: null });
    }));

  it("are proposed once at a time and can be turned down or taken back", () =>
    inRollback(async (db) => {
      const same = proposeRetention.execute(as(db), { kinds: ["text"], days: 200 });
      await expectRefusal(same, "refused", "retention-unchanged");
      const { proposalId } = await proposeRetention.execute(as(db), { kinds: ["text"], days: 250 });
      const other = proposeRetention.execute(as(db, second), { kinds: ["text", "file"], days: 260 });
      await expectRefusal(other, "refused", "retention-already-proposed");
      await rejectRetention.execute(as(db, second), { proposalId });
      await expectAudit(db, "retention.rejected", { subjectId: proposalId });
      const next = await proposeRetention.execute(as(db), { kinds: ["text"], days: 250 });
      await rejectRetention.execute(as(db), next);
      await expectAudit(db, "retention.withdrawn", { subjectId: next.proposalId });
      expect(await keptDays(db)).toMatchObject({ text: 200 });
    }));

  it("are changed by compliance only", () =>
    inRollback(async (db) => {
      for (const role of ["moderator", "lead", "administrator", "auditor"] as const)
        await expectRefusal(proposeRetention.execute(ctxAs(db, role), { kinds: ["text"], days: 250 }), "forbidden");
    }));
});

describe("the database itself", () => {
  it.each([
    ["less than the floor", 184, null],
    ["more than the ceiling without a reason", 366, null],
    ["more than anybody may say", 4_000, Buffer.from("x")],
  ])("refuses a policy of %s", async (_, days, reason) => {
    const stored = databaseClient()`insert into retention_policies (id, proposal_id, kind, days, reason, state, proposed_by, proposed_at)
      values (${newId()}, ${newId()}, 'text', ${days}, ${reason}, 'awaiting-approval', ${newId()}, now())`;
    await expect(stored).rejects.toMatchObject({ code: "23514" });
  });

  it("refuses a policy in force that one person made, and a hold that one person released", async () => {
    const one = newId();
    const sql = databaseClient();
    await expect(
      sql`insert into retention_policies (id, proposal_id, kind, days, state, proposed_by, proposed_at, settled_by, settled_at)
      values (${newId()}, ${newId()}, 'text', 200, 'active', ${one}, now(), ${one}, now())`,
    ).rejects.toMatchObject({ code: "23514" });
    await expect(
      sql`insert into holds (id, number, kind, reason, state, placed_by, placed_at, reviewed_at, review_at,
        release_proposed_by, release_proposed_at, released_by, released_at)
      values (${newId()}, 'H-0', 'group', '\\x00', 'released', ${one}, now(), now(), now() + interval '1 day', ${one}, now(), ${one}, now())`,
    ).rejects.toMatchObject({ code: "23514" });
    await expect(
      sql`insert into holds (id, number, kind, reason, state, placed_by, placed_at, reviewed_at, review_at)
      values (${newId()}, 'H-0', 'group', '\\x00', 'active', ${one}, now(), now(), now() + interval '181 days')`,
    ).rejects.toMatchObject({ code: "23514" });
  });

  it.each(["purge_runs", "purge_batches", "purged_keys", "hold_events", "hold_scopes", "hold_messages", "holds"])(
    "lets the application delete nothing from %s",
    async (table) => {
      await expect(databaseClient().unsafe(`delete from ${table}`)).rejects.toMatchObject({ code: "42501" });
    },
  );
});
