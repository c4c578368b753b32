import { eq } from "drizzle-orm";
import { generate } from "otplib";
import { describe, expect, it } from "vitest";
import { accounts } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { decryptField } from "@/domain/kernel/cipher";
import { findSession } from "../queries/find-session";
import { ctxOf, signInAs, staffAccount, testPassword } from "../testing";
import { signInLimits } from "../vocabulary";
import { confirmTotp } from "./confirm-totp";
import { disableAccount } from "./disable-account";
import { endSession } from "./end-session";
import { enrolTotp } from "./enrol-totp";
import { openSession } from "./open-session";

const start = new Date("2026-11-23T12:00:00+08:00");
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

describe("sign-in by password", () => {
  it("opens a session that is found by its token and by nothing else", () =>
    inRollback(async (db) => {
      const { accountId, loginName } = await staffAccount(db, "lead");
      const opened = await signInAs(db, loginName);
      const found = await findSession(db, opened, start);
      expect(found?.actor).toEqual({ kind: "staff", role: "lead", accountId, sessionId: opened.sessionId });
      expect(found?.displayName).toBe("测试员");
      expect(await findSession(db, { ...opened, token: `${opened.token}x` }, start)).toBeNull();
      expect(await findSession(db, { ...opened, sessionId: accountId }, start)).toBeNull();
      await expectAudit(db, "session.opened", { subjectId: opened.sessionId, actorKind: "anonymous" });
    }));

  it("takes the account's name in any case and with spaces around", () =>
    inRollback(async (db) => {
      const { loginName } = await staffAccount(db);
      const answer = await openSession.execute(ctxAs(db, "anonymous"), {
        account: ` ${loginName.toUpperCase()} `,
        password: testPassword,
      });
      expect(answer).toHaveProperty("opened");
    }));

  it("says the same of an unknown account, a wrong password and a disabled account, and logs each", () =>
    inRollback(async (db) => {
      const { accountId, loginName } = await staffAccount(db);
      const ask = (account: string, password: string) =>
        openSession.execute(ctxAs(db, "anonymous"), { account, password });
      expect(await ask("nobody-here", testPassword)).toEqual({ refused: "wrong" });
      expect(await ask(loginName, "not the password")).toEqual({ refused: "wrong" });
      await disableAccount.execute(ctxAs(db, "administrator"), { accountId, version: 1 });
      expect(await ask(loginName, testPassword)).toEqual({ refused: "wrong" });
      await expectAudit(db, "session.opened", { subjectId: accountId }, "refused");
    }));

  it("is for those not signed in", () =>
    inRollback(async (db) => {
      const asked = openSession.execute(ctxAs(db, "moderator"), { account: "x", password: "y" });
      await expectRefusal(asked, "forbidden");
    }));
});

describe("throttling", () => {
  it("refuses one address after eight wrong tries, the right password too, until the window has passed", () =>
    inRollback(async (db) => {
      const { loginName } = await staffAccount(db);
      const ask = (password: string, now = start) =>
        openSession.execute(ctxAs(db, "anonymous", { now }), { account: loginName, password });
      for (let i = 0; i < signInLimits.accountAndAddress; i++) expect(await ask("wrong")).toEqual({ refused: "wrong" });
      expect(await ask(testPassword)).toMatchObject({ refused: "throttled", retryAfterSeconds: 900 });
      expect(await ask(testPassword, minutesLater(14))).toMatchObject({ refused: "throttled" });
      expect(await ask(testPassword, minutesLater(15))).toHaveProperty("opened");
    }));

  it("forgets wrong tries once the account got in", () =>
    inRollback(async (db) => {
      const { loginName } = await staffAccount(db);
      const ask = (password: string) => openSession.execute(ctxAs(db, "anonymous"), { account: loginName, password });
      for (let i = 0; i < signInLimits.accountAndAddress - 1; i++) await ask("wrong");
      expect(await ask(testPassword)).toHaveProperty("opened");
      for (let i = 0; i < signInLimits.accountAndAddress - 1; i++) {
        expect(await ask("wrong")).toEqual({ refused: "wrong" });
      }
    }));
});

describe("sessions", () => {
  it("are gone at the next request once the account is disabled", () =>
    inRollback(async (db) => {
      const { accountId, loginName } = await staffAccount(db);
      const opened = await signInAs(db, loginName);
      await disableAccount.execute(ctxAs(db, "administrator"), { accountId, version: 1 });
      expect(await findSession(db, opened, start)).toBeNull();
    }));

  it("stay while used, and end after two idle hours or twelve in all", () =>
    inRollback(async (db) => {
      const { loginName } = await staffAccount(db);
      const opened = await signInAs(db, loginName);
      for (let minute = 100; minute < 720; minute += 100) {
        expect(await findSession(db, opened, minutesLater(minute))).not.toBeNull();
      }
      expect(await findSession(db, opened, minutesLater(720))).toBeNull();
      const idle = await signInAs(db, loginName);
      expect(await findSession(db, idle, minutesLater(120))).toBeNull();
    }));

  it("end by signing out, and nobody ends another's", () =>
    inRollback(async (db) => {
      const { loginName } = await staffAccount(db);
      const opened = await signInAs(db, loginName);
      expect(await endSession.execute(ctxAs(db, "lead"), { sessionId: opened.sessionId })).toEqual({ ended: 0 });
      expect(await findSession(db, opened, start)).not.toBeNull();
      const own = ctxOf(db, opened, "moderator");
      expect(await endSession.execute(own, { sessionId: opened.sessionId })).toEqual({ ended: 1 });
      expect(await findSession(db, opened, start)).toBeNull();
      await expectAudit(db, "session.ended", { subjectId: opened.sessionId, detail: { reason: "signed-out" } });
    }));
});

describe("the second factor", () => {
  it("is asked for once confirmed, and takes a code only once", () =>
    inRollback(async (db) => {
      const { accountId, loginName } = await staffAccount(db);
      const own = ctxOf(db, await signInAs(db, loginName), "moderator");
      await expectRefusal(enrolTotp.execute(own, { currentPassword: "wrong" }), "refused");
      await enrolTotp.execute(own, { currentPassword: testPassword });
      const secret = await secretOf(db, accountId);
      const codeAt = (at: Date) => generate({ secret, epoch: at.getTime() / 1000 });
      expect(await signInAs(db, loginName)).toBeDefined();
      await expectRefusal(confirmTotp.execute(own, { code: "000000" }), "invalid");
      await confirmTotp.execute(own, { code: await codeAt(start) });
      await expectAudit(db, "account.totp-on", { subjectId: accountId });

      const later = minutesLater(5);
      const ask = (code?: string) =>
        openSession.execute(ctxAs(db, "anonymous", { now: later }), {
          account: loginName,
          password: testPassword,
          code,
        });
      expect(await ask()).toEqual({ refused: "code-required" });
      expect(await ask("123456")).toEqual({ refused: "code-wrong" });
      const code = await codeAt(later);
      expect(await ask(code)).toHaveProperty("opened");
      expect(await ask(code)).toEqual({ refused: "code-wrong" });
    }));
});

async function secretOf(db: Parameters<typeof signInAs>[0], accountId: string): Promise<string> {
  const [row] = await db.select().from(accounts).where(eq(accounts.id, accountId));
  if (!row?.totpSecret) throw new Error("no secret");
  return decryptField(row.totpSecret, { table: "accounts", column: "totp_secret", rowId: accountId });
}
