import { and, desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { identitySubmissions, outboxMessages, people } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { newId } from "@/domain/kernel/ids";
import { getSubmission } from "../queries/get-submission";
import { verificationQueue } from "../queries/verification-queue";
import { madeUpIdentity, makePerson, makePlatform } from "../testing";
import { approveIdentity } from "./approve-identity";
import { rejectIdentity } from "./reject-identity";
import { submitIdentity } from "./submit-identity";
import { writeStanding } from "./write-standing";

const unverified = { verificationState: "unverified" as const, verificationMethod: null, verifiedAt: null };

async function scene(db: Database) {
  const system = ctxAs(db, "system");
  const platformId = await makePlatform(system);
  const person = await makePerson(system, platformId, unverified);
  const own = ctxAs(db, "person", { personId: person.id, platformId });
  const platform = ctxAs(db, "platform", { platformId });
  const moderator = ctxAs(db, "moderator");
  const stored = async () => {
    const [row] = await db.select().from(people).where(eq(people.id, person.id));
    if (!row) throw new Error("gone");
    return row;
  };
  const submit = async () => {
    const { submissionId } = await submitIdentity.execute(own, madeUpIdentity);
    return submissionId as string;
  };
  return { system, platformId, person, own, platform, moderator, stored, submit };
}

async function told(db: Database, personId: string) {
  const [message] = await db
    .select()
    .from(outboxMessages)
    .where(and(eq(outboxMessages.subjectKind, "person"), eq(outboxMessages.subjectId, personId)))
    .orderBy(desc(outboxMessages.version))
    .limit(1);
  return message;
}

describe("handing in", () => {
  it("encrypts what was handed in and shows it masked, in the queue without identity", () =>
    inRollback(async (db) => {
      const { moderator, person, stored, submit } = await scene(db);
      const id = await submit();
      expect((await stored()).verificationState).toBe("submitted");
      const [row] = await db.select().from(identitySubmissions).where(eq(identitySubmissions.id, id));
      expect(row?.documentNumber?.toString("utf8")).not.toContain("H00000001");
      expect(row?.checkResult).toBe("format-only:form-valid");
      const entry = await expectAudit(db, "person.identity-submitted", { subjectId: id });
      expect(JSON.stringify(entry)).not.toMatch(/卢样例|H00000001|13800005678/);
      const seen = await getSubmission.ask(moderator, { submissionId: id });
      expect(seen.identity).toEqual({
        realName: "卢**",
        documentKind: "hk-macau-travel-permit",
        documentNumber: "H******01",
        mobile: "138****5678",
      });
      await expectAudit(db, "person.submission-viewed", { subjectId: id }, "read");
      const queue = await verificationQueue.ask(moderator, {});
      expect(queue.rows.map((waiting) => waiting.personId)).toContain(person.id);
      expect(JSON.stringify(queue)).not.toContain("卢");
    }));

  it("names what is wrong with each number", () =>
    inRollback(async (db) => {
      const { own, stored } = await scene(db);
      const wrong = { documentKind: "resident-id", documentNumber: "11010519491231002Y", mobile: "12" } as const;
      const error = await expectRefusal(submitIdentity.execute(own, { ...madeUpIdentity, ...wrong }), "invalid");
      expect(error.fields).toEqual([
        { field: "documentNumber", rule: "number-characters" },
        { field: "mobile", rule: "mobile-format" },
      ]);
      const old = { documentKind: "resident-id", documentNumber: "110105491231002" } as const;
      const second = await expectRefusal(submitIdentity.execute(own, { ...madeUpIdentity, ...old }), "invalid");
      expect(second.fields).toEqual([{ field: "documentNumber", rule: "number-first-generation" }]);
      expect((await stored()).verificationState).toBe("unverified");
    }));

  it("is refused while one waits or once verified, and for another's person", () =>
    inRollback(async (db) => {
      const { own, platform, submit } = await scene(db);
      await submit();
      await expectRefusal(submitIdentity.execute(own, madeUpIdentity), "refused", "verification-not-open");
      const stranger = ctxAs(db, "platform", { platformId: await makePlatform(ctxAs(db, "system")) });
      const foreign = { ...madeUpIdentity, person: "nobody" };
      await expectRefusal(submitIdentity.execute(stranger, foreign), "not-found");
      await expectRefusal(submitIdentity.execute(platform, madeUpIdentity), "invalid");
      await expectRefusal(submitIdentity.execute(ctxAs(db, "moderator"), madeUpIdentity), "forbidden");
    }));

  it("takes the result of the network identity from the platform alone, and keeps no number", () =>
    inRollback(async (db) => {
      const { own, person, platform, stored } = await scene(db);
      const result = { method: "network-id" as const, person: person.externalId };
      await expectRefusal(submitIdentity.execute(own, result), "refused", "network-id-from-platform-only");
      await submitIdentity.execute(platform, result);
      expect(await stored()).toMatchObject({
        verificationState: "verified",
        verificationMethod: "network-id",
        realName: null,
        documentNumber: null,
        documentIndex: null,
      });
      expect((await told(db, person.id))?.topic).toBe("person.verified");
    }));
});

describe("deciding", () => {
  it("verifies, moves the identity to the person and tells the platform", () =>
    inRollback(async (db) => {
      const { moderator, person, stored, submit } = await scene(db);
      const submissionId = await submit();
      await approveIdentity.execute(moderator, { submissionId, version: 1 });
      const now = await stored();
      expect(now).toMatchObject({ verificationState: "verified", verificationMethod: "document" });
      expect(now.documentIndex).not.toBeNull();
      const [submission] = await db.select().from(identitySubmissions).where(eq(identitySubmissions.id, submissionId));
      expect(submission).toMatchObject({ state: "approved", realName: null, documentNumber: null, mobile: null });
      await expectAudit(db, "person.verified", { subjectId: person.id });
      expect((await told(db, person.id))?.payload).toMatchObject({ verification: "verified" });
    }));

  it("keeps the age group that the number tells, not the birth date", () =>
    inRollback(async (db) => {
      const { own, moderator, stored } = await scene(db);
      // Made up: nobody was born in 1899 and lives; the demo's wider range of births lets it through.
      const demo = { ...own, demo: true };
      const claim = { documentKind: "resident-id", documentNumber: "110100189912300018" } as const;
      const { submissionId } = await submitIdentity.execute(demo, { ...madeUpIdentity, ...claim });
      await approveIdentity.execute(moderator, { submissionId: submissionId as string, version: 1 });
      expect((await stored()).minor).toBeNull();
    }));

  it("rejects with a reason, keeps nothing handed in, and lets the person try again", () =>
    inRollback(async (db) => {
      const { moderator, person, stored, submit } = await scene(db);
      const submissionId = await submit();
      const words = { reasonCode: "unreadable" as const, reason: "姓名与证件号不一致" };
      await rejectIdentity.execute(moderator, { submissionId, version: 1, ...words });
      expect((await stored()).verificationState).toBe("rejected");
      const [row] = await db.select().from(identitySubmissions).where(eq(identitySubmissions.id, submissionId));
      expect(row).toMatchObject({ state: "rejected", reasonCode: "unreadable", documentNumber: null });
      const entry = await expectAudit(db, "person.verification-rejected", { subjectId: person.id });
      expect(JSON.stringify(entry)).not.toContain(words.reason);
      expect((await told(db, person.id))?.payload).toMatchObject({ verification: "rejected" });
      expect(await submit()).not.toBe(submissionId);
    }));

  it("tells the loser of a race that it was decided", () =>
    inRollback(async (db) => {
      const { moderator, submit } = await scene(db);
      const submissionId = await submit();
      await approveIdentity.execute(moderator, { submissionId, version: 1 });
      const late = rejectIdentity.execute(ctxAs(db, "lead"), {
        submissionId,
        version: 1,
        reasonCode: "mismatch",
        reason: "姓名不符",
      });
      const error = await expectRefusal(late, "conflict", "submission-changed");
      expect(error.facts).toMatchObject({ state: "approved" });
      const unknown = { submissionId: newId(), version: 1 };
      await expectRefusal(approveIdentity.execute(moderator, unknown), "not-found");
    }));

  it("asks to look into the document of somebody blacklisted before it verifies", () =>
    inRollback(async (db) => {
      const { system, platformId, moderator, submit } = await scene(db);
      const barred = await makePerson(system, platformId, unverified);
      const theirs = ctxAs(db, "person", { personId: barred.id, platformId });
      const first = await submitIdentity.execute(theirs, madeUpIdentity);
      await approveIdentity.execute(moderator, { submissionId: first.submissionId as string, version: 1 });
      const blacklistedUntil = new Date("2027-11-23T12:00:00+08:00");
      await writeStanding.execute(system, { personId: barred.id, bars: { blacklistedUntil } });

      const submissionId = await submit();
      const seen = await getSubmission.ask(moderator, { submissionId });
      expect(seen.sameDocument).toEqual({ accounts: 1, blacklisted: 1 });
      const approval = { submissionId, version: 1 };
      await expectRefusal(approveIdentity.execute(moderator, approval), "refused", "document-of-blacklisted-person");
      await approveIdentity.execute(moderator, { ...approval, matchChecked: true });
      await expectAudit(db, "person.verified", {
        detail: { method: "document", sameDocument: 1, blacklistedMatches: 1 },
      });
    }));

  it.each(["compliance", "administrator", "auditor", "regulator", "person", "platform"] as const)(
    "is not for the role %s",
    (role) =>
      inRollback(async (db) => {
        await expectRefusal(
          approveIdentity.execute(ctxAs(db, role), { submissionId: newId(), version: 1 }),
          "forbidden",
        );
      }),
  );
});
