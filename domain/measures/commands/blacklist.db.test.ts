import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { groups } from "@/db/schema";
import { actorAs, ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { consequence } from "@/domain/command/consequence";
import { appointManager } from "@/domain/groups/commands/appoint-manager";
import { createGroup } from "@/domain/groups/commands/create-group";
import { askGate } from "@/domain/groups/queries/ask-gate";
import { makeGroup } from "@/domain/groups/testing";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { approveIdentity } from "@/domain/people/commands/approve-identity";
import { rejectIdentity } from "@/domain/people/commands/reject-identity";
import { submitIdentity } from "@/domain/people/commands/submit-identity";
import { verificationQueue } from "@/domain/people/queries/verification-queue";
import { madeUpIdentity, makePerson, makePlatform } from "@/domain/people/testing";
import { expireDueMeasures } from "./expire-due-measures";
import { imposeMeasures } from "./impose-measures";
import { voidMeasure } from "./void-measure";

const at = new Date("2026-11-23T12:00:00+08:00");
const unverified = { verificationState: "unverified", verificationMethod: null, verifiedAt: null } as const;

/** Somebody verified and blacklisted on one platform, and an unverified account on another. */
async function world(db: Database) {
  const system = ctxAs(db, "system", { now: at });
  const moderator = ctxAs(db, "moderator", { now: at });
  const [here, there] = [await makePlatform(system), await makePlatform(system)];
  const barred = await makePerson(system, here, unverified);
  const other = await makePerson(system, there, unverified);
  const submit = async (person: { id: string }, platformId: string, identity = madeUpIdentity) => {
    const own = { ...ctxAs(db, "person", { now: at }), actor: actorAs("person", { personId: person.id, platformId }) };
    return (await submitIdentity.execute(own, identity)).submissionId as string;
  };
  const first = await submit(barred, here);
  await approveIdentity.execute(moderator, { submissionId: first, version: 1 });
  const decision = (ms = 0) =>
    consequence({ ...ctxAs(db, "lead", { now: new Date(at.getTime() + ms) }), joined: true }, newId());
  const blacklist = async () => {
    const id = newId();
    await imposeMeasures.execute(decision(), {
      caseId: newId(),
      decisionId: newId(),
      startsAt: at,
      proposedBy: newId(),
      proposedAt: at,
      approvedBy: newId(),
      approvedAt: at,
      measures: [
        {
          id,
          kind: "blacklist",
          subject: { kind: "person", id: barred.id },
          days: 365,
          endsAt: new Date(at.getTime() + 365 * DAY_MS),
          ground: "FRD-01",
          findingId: null,
          facts: {},
        },
      ],
    });
    return id;
  };
  const gate = async (action: "publish" | "create_group" | "join_group" | "manage", ms = 0) => {
    const platform = ctxAs(db, "platform", { now: new Date(at.getTime() + ms), platformId: there });
    const { answer, reason, until } = await askGate.ask(platform, { person: other.externalId, action });
    return until ? `${answer} ${reason} ${until.toISOString()}` : `${answer} ${reason}`;
  };
  return { system, moderator, here, there, barred, other, submit, decision, blacklist, gate };
}

describe("a blacklisted person under a new account of another platform", () => {
  it("is flagged when the identity is handed in, and is not verified unseen", () =>
    inRollback(async (db) => {
      const { moderator, there, other, submit, blacklist } = await world(db);
      await blacklist();
      const submissionId = await submit(other, there);
      await expectAudit(db, "person.identity-submitted", {
        detail: expect.objectContaining({ sameDocument: 1, blacklistedMatches: 1 }),
      });
      const { rows } = await verificationQueue.ask(moderator, {});
      expect(rows.find((row) => row.id === submissionId)?.blacklisted).toBe(true);
      const approval = { submissionId, version: 1 };
      await expectRefusal(approveIdentity.execute(moderator, approval), "refused", "document-of-blacklisted-person");
      const rejection = { ...approval, reasonCode: "blacklisted-identity" as const, reason: "证件持有人在黑名单中。" };
      await rejectIdentity.execute(moderator, rejection);
    }));

  it("is refused at the gate until the blacklisting ends or is voided, even when verified", () =>
    inRollback(async (db) => {
      const { system, moderator, there, other, submit, decision, blacklist, gate } = await world(db);
      const submissionId = await submit(other, there);
      await approveIdentity.execute(moderator, { submissionId, version: 1 });
      const group = await makeGroup(system, there, { [other.id]: "creator" });
      const stored = async () => (await db.select().from(groups).where(eq(groups.id, group.id)))[0];
      expect(await gate("publish")).toBe("allow null");
      const id = await blacklist();
      const until = new Date(at.getTime() + 365 * DAY_MS).toISOString();
      for (const action of ["publish", "create_group", "join_group", "manage"] as const) {
        expect(await gate(action)).toBe(`refuse blacklisted ${until}`);
      }
      expect((await stored())?.withoutManagerSince).toEqual(at);
      const made = createGroup.execute(moderator, { name: "新群", category: "study", creatorCode: other.code });
      await expectRefusal(made, "refused", "blacklisted");
      const elsewhere = await makeGroup(system, there);
      const appointed = appointManager.execute(moderator, {
        groupId: elsewhere.id,
        version: 1,
        personCode: other.code,
      });
      await expectRefusal(appointed, "refused", "blacklisted");
      await voidMeasure.execute(decision(DAY_MS), { measureId: id });
      expect(await gate("publish", DAY_MS)).toBe("allow null");
      expect((await stored())?.withoutManagerSince).toBeNull();
    }));

  it("is nobody else: another document passes, and after a year the gate opens by itself", () =>
    inRollback(async (db) => {
      const { system, moderator, there, other, submit, blacklist, gate } = await world(db);
      await blacklist();
      const stranger = await makePerson(system, there, unverified);
      const theirs = await submit(stranger, there, { ...madeUpIdentity, documentNumber: "H00000002" });
      await approveIdentity.execute(moderator, { submissionId: theirs, version: 1 });
      const submissionId = await submit(other, there);
      await approveIdentity.execute(moderator, { submissionId, version: 1, matchChecked: true });
      expect(await gate("join_group")).toMatch(/^refuse blacklisted/);
      await expireDueMeasures.execute(ctxAs(db, "system", { now: new Date(at.getTime() + 365 * DAY_MS) }), {});
      expect(await gate("join_group", 365 * DAY_MS)).toBe("allow null");
    }));
});
