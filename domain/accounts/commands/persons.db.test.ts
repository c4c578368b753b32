import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import type { Ctx } from "@/domain/kernel/ctx";
import { findSession } from "../queries/find-session";
import { ownAccount } from "../queries/own-account";
import { ctxOf, openSessionsOf, personOnPlatform, signInAs, staffAccount, testPassword } from "../testing";
import { endOwnSessions } from "./end-own-sessions";
import { linkPerson } from "./link-person";
import { redeemLink } from "./redeem-link";
import { setOwnPassword } from "./set-own-password";

const start = new Date("2026-11-23T12:00:00+08:00");
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

async function signedInPerson(db: Database): Promise<Ctx & { sessionId: string }> {
  const { personId, platformId } = await personOnPlatform(db);
  const { link } = await linkPerson.execute(ctxAs(db, "platform", { platformId }), { personId, displayName: "某人" });
  const answer = await redeemLink.execute(ctxAs(db, "anonymous"), { token: link.token });
  if (!("opened" in answer)) throw new Error(answer.refused);
  const found = await findSession(db, answer.opened, start);
  if (!found) throw new Error("no session");
  return { ...ctxAs(db, "person"), actor: found.actor, sessionId: answer.opened.sessionId };
}

describe("a person's sign-in link", () => {
  it("makes the account on demand and lets in once within 15 minutes", () =>
    inRollback(async (db) => {
      const { personId, platformId } = await personOnPlatform(db);
      const platform = ctxAs(db, "platform", { platformId });
      const first = await linkPerson.execute(platform, { personId, displayName: "某人" });
      await expectAudit(db, "account.link-made", { subjectId: first.accountId, detail: { created: true } });
      const second = await linkPerson.execute(platform, { personId, displayName: "某人" });
      expect(second.accountId).toBe(first.accountId);
      const redeem = (token: string, now: Date) => redeemLink.execute(ctxAs(db, "anonymous", { now }), { token });
      await expectRefusal(redeem(first.link.token, start), "refused", "link-invalid");
      await expectRefusal(redeem(second.link.token, minutesLater(15)), "refused", "link-invalid");
      const answer = await redeem(second.link.token, minutesLater(14));
      if (!("opened" in answer)) throw new Error(answer.refused);
      const found = await findSession(db, answer.opened, minutesLater(14));
      expect(found?.actor).toMatchObject({ kind: "person", personId, platformId });
      await expectRefusal(redeem(second.link.token, minutesLater(14)), "refused", "link-invalid");
    }));

  it("is not given to another platform, nor for somebody who is not on the platform", () =>
    inRollback(async (db) => {
      const { personId, platformId } = await personOnPlatform(db);
      await linkPerson.execute(ctxAs(db, "platform", { platformId }), { personId, displayName: "某人" });
      const other = await personOnPlatform(db);
      const foreign = ctxAs(db, "platform", { platformId: other.platformId });
      await expectRefusal(linkPerson.execute(foreign, { personId, displayName: "某人" }), "not-found");
      const own = ctxAs(db, "platform", { platformId });
      const elsewhere = linkPerson.execute(own, { personId: other.personId, displayName: "某人" });
      await expectRefusal(elsewhere, "not-found");
    }));

  it("is not asked for by people", () =>
    inRollback(async (db) => {
      const { personId } = await personOnPlatform(db);
      for (const role of ["administrator", "moderator", "person", "system"] as const) {
        await expectRefusal(linkPerson.execute(ctxAs(db, role), { personId, displayName: "x" }), "forbidden");
      }
    }));
});

describe("the own password", () => {
  it("is set once in by a person, who chooses a sign-in name", () =>
    inRollback(async (db) => {
      const person = await signedInPerson(db);
      await expectRefusal(setOwnPassword.execute(person, { password: testPassword }), "invalid");
      await setOwnPassword.execute(person, { password: testPassword, loginName: "lu-xing" });
      await expectAudit(db, "account.password-set");
      expect(await signInAs(db, "lu-xing")).toMatchObject({ kind: "person" });
      expect(await ownAccount.ask(person, {})).toMatchObject({ loginName: "lu-xing", hasPassword: true });
    }));

  it("needs the present one, and ends the sessions on other devices", () =>
    inRollback(async (db) => {
      const { accountId, loginName } = await staffAccount(db);
      await signInAs(db, loginName);
      const own = ctxOf(db, await signInAs(db, loginName), "moderator");
      const next = "eleven boats on the lake";
      await expectRefusal(setOwnPassword.execute(own, { password: next }), "invalid");
      await expectRefusal(setOwnPassword.execute(own, { password: next, currentPassword: "wrong" }), "refused");
      await setOwnPassword.execute(own, { password: next, currentPassword: testPassword });
      expect(await openSessionsOf(db, accountId)).toBe(1);
    }));

  it("cannot be guessed from a session left open: eight wrong tries close the door for a quarter of an hour", () =>
    inRollback(async (db) => {
      const { loginName } = await staffAccount(db);
      const opened = await signInAs(db, loginName);
      const ask = (currentPassword: string, now?: Date) =>
        setOwnPassword.execute(ctxOf(db, opened, "moderator", now), { password: "eleven boats", currentPassword });
      for (let n = 0; n < 8; n += 1) await expectRefusal(ask(`wrong ${n}`), "refused", "password-wrong");
      await expectRefusal(ask(testPassword), "limit", "password-tries");
      await ask(testPassword, minutesLater(16));
    }));

  it("does not move to a name that is taken", () =>
    inRollback(async (db) => {
      const { loginName } = await staffAccount(db);
      const person = await signedInPerson(db);
      const asked = setOwnPassword.execute(person, { password: testPassword, loginName });
      await expectRefusal(asked, "refused", "login-name-taken");
    }));
});

describe("own sessions", () => {
  it("are listed with the present one marked, and the others end together", () =>
    inRollback(async (db) => {
      const { loginName } = await staffAccount(db);
      await signInAs(db, loginName);
      const own = ctxOf(db, await signInAs(db, loginName), "moderator");
      const { sessions } = await ownAccount.ask(own, {});
      expect(sessions).toHaveLength(2);
      expect(sessions.filter(({ current }) => current)).toHaveLength(1);
      expect(await endOwnSessions.execute(own, {})).toEqual({ ended: 1 });
      expect((await ownAccount.ask(own, {})).sessions).toHaveLength(1);
    }));
});
