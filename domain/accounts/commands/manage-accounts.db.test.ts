import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { listAccounts } from "../queries/list-accounts";
import { ctxOf, openSessionsOf, personOnPlatform, signInAs, staffAccount, testPassword } from "../testing";
import { acceptInvitation } from "./accept-invitation";
import { changeRole } from "./change-role";
import { createAccount } from "./create-account";
import { disableAccount } from "./disable-account";
import { enableAccount } from "./enable-account";
import { endAccountSessions } from "./end-account-sessions";
import { inviteRegulator } from "./invite-regulator";
import { inviteStaff } from "./invite-staff";
import { renewLink } from "./renew-link";
import { resetTotp } from "./reset-totp";

const start = new Date("2026-11-23T12:00:00+08:00");
const daysLater = (days: number) => new Date(start.getTime() + days * 86_400_000);
const invited = { loginName: "New.Colleague", displayName: "新同事", role: "moderator" } as const;
const regulator = { loginName: "organ-a", displayName: "检查员", organ: "某市网信办" };

describe("invitations", () => {
  it("give a link that sets the password once within seven days", () =>
    inRollback(async (db) => {
      const { accountId, link } = await inviteStaff.execute(ctxAs(db, "administrator"), invited);
      await expectAudit(db, "account.invited", { subjectId: accountId, detail: { kind: "staff", role: "moderator" } });
      const accept = (now: Date, password: string = testPassword) =>
        acceptInvitation.execute(ctxAs(db, "anonymous", { now }), { token: link.token, password });
      await expectRefusal(accept(daysLater(7)), "refused", "link-invalid");
      await expectRefusal(accept(daysLater(1), "short"), "invalid");
      expect(await accept(daysLater(1))).toEqual({ loginName: "new.colleague" });
      await expectAudit(db, "account.password-set", { subjectId: accountId });
      await expectRefusal(accept(daysLater(1)), "refused", "link-invalid");
      expect(await signInAs(db, "new.colleague")).toMatchObject({ accountId });
    }));

  it("name the field when the two passwords differ", () =>
    inRollback(async (db) => {
      const { link } = await inviteStaff.execute(ctxAs(db, "administrator"), invited);
      const error = await expectRefusal(
        acceptInvitation.execute(ctxAs(db, "anonymous"), {
          token: link.token,
          password: testPassword,
          passwordAgain: "something else",
        }),
        "invalid",
      );
      expect(error.fields).toMatchObject([{ field: "passwordAgain", rule: "password-differs" }]);
    }));

  it("are replaced by a renewed one", () =>
    inRollback(async (db) => {
      const administrator = ctxAs(db, "administrator");
      const first = await inviteStaff.execute(administrator, invited);
      const second = await renewLink.execute(administrator, { accountId: first.accountId });
      const accept = (token: string) =>
        acceptInvitation.execute(ctxAs(db, "anonymous"), { token, password: testPassword });
      await expectRefusal(accept(first.link.token), "refused", "link-invalid");
      await accept(second.link.token);
    }));

  it("refuse a name that is taken, by a staff member or anybody", () =>
    inRollback(async (db) => {
      await inviteStaff.execute(ctxAs(db, "administrator"), invited);
      const again = inviteRegulator.execute(ctxAs(db, "compliance"), { ...regulator, loginName: "new.colleague" });
      await expectRefusal(again, "refused", "login-name-taken");
    }));

  it("of staff are the administrator's, of regulators also the compliance officer's", () =>
    inRollback(async (db) => {
      for (const role of ["moderator", "lead", "compliance", "auditor", "regulator", "person"] as const) {
        await expectRefusal(inviteStaff.execute(ctxAs(db, role), invited), "forbidden");
      }
      for (const role of ["moderator", "lead", "auditor", "regulator", "person"] as const) {
        await expectRefusal(inviteRegulator.execute(ctxAs(db, role), regulator), "forbidden");
      }
      await inviteRegulator.execute(ctxAs(db, "compliance"), regulator);
      await inviteRegulator.execute(ctxAs(db, "administrator"), { ...regulator, loginName: "organ-b" });
    }));
});

describe("roles", () => {
  it("change with the version seen, never one's own, never the last administrator's", () =>
    inRollback(async (db) => {
      const { administrator, other } = await twoAdministrators(db);
      const { accountId } = await staffAccount(db);
      await changeRole.execute(administrator, { accountId, version: 1, role: "lead" });
      await expectAudit(db, "account.role-changed", { changes: { role: { from: "moderator", to: "lead" } } });
      const stale = changeRole.execute(administrator, { accountId, version: 1, role: "auditor" });
      await expectRefusal(stale, "conflict", "account-changed");
      const own = changeRole.execute(administrator, { accountId: idOf(administrator), version: 1, role: "lead" });
      await expectRefusal(own, "refused", "own-account");
      await changeRole.execute(administrator, { accountId: other, version: 1, role: "auditor" });
      const last = changeRole.execute(ctxAs(db, "administrator"), {
        accountId: idOf(administrator),
        version: 1,
        role: "lead",
      });
      await expectRefusal(last, "refused", "last-administrator");
    }));
});

describe("disabling", () => {
  it("ends sessions and links at once, and enabling does not bring them back", () =>
    inRollback(async (db) => {
      const { administrator } = await twoAdministrators(db);
      const { accountId, loginName } = await staffAccount(db);
      await signInAs(db, loginName);
      const { link } = await renewLink.execute(administrator, { accountId });
      await disableAccount.execute(administrator, { accountId, version: 1 });
      await expectAudit(db, "account.disabled", { subjectId: accountId, detail: { kind: "staff", sessionsEnded: 1 } });
      expect(await openSessionsOf(db, accountId)).toBe(0);
      await enableAccount.execute(administrator, { accountId, version: 2 });
      await expectAudit(db, "account.enabled", { subjectId: accountId });
      const late = acceptInvitation.execute(ctxAs(db, "anonymous"), { token: link.token, password: testPassword });
      await expectRefusal(late, "refused", "link-invalid");
      await signInAs(db, loginName);
    }));

  it("never takes the last administrator, nor oneself", () =>
    inRollback(async (db) => {
      const { administrator, other } = await twoAdministrators(db);
      const own = disableAccount.execute(administrator, { accountId: idOf(administrator), version: 1 });
      await expectRefusal(own, "refused", "own-account");
      await disableAccount.execute(administrator, { accountId: other, version: 1 });
      const last = disableAccount.execute(ctxAs(db, "system"), { accountId: idOf(administrator), version: 1 });
      await expectRefusal(last, "forbidden");
      const byAnother = disableAccount.execute(ctxAs(db, "administrator"), {
        accountId: idOf(administrator),
        version: 1,
      });
      await expectRefusal(byAnother, "refused", "last-administrator");
    }));

  it("of staff is not for compliance; persons' accounts are nobody's to disable", () =>
    inRollback(async (db) => {
      const { accountId } = await staffAccount(db);
      const byCompliance = disableAccount.execute(ctxAs(db, "compliance"), { accountId, version: 1 });
      await expectRefusal(byCompliance, "forbidden");
      const { personId, platformId } = await personOnPlatform(db);
      const person = await createAccount.execute(ctxAs(db, "system"), {
        kind: "person",
        personId,
        platformId,
        displayName: "某人",
      });
      const ofPerson = disableAccount.execute(ctxAs(db, "administrator"), { accountId: person.accountId, version: 1 });
      await expectRefusal(ofPerson, "not-found");
    }));
});

describe("sessions and second factor of others", () => {
  it("are ended and reset by who manages the account, and logged", () =>
    inRollback(async (db) => {
      const { accountId, loginName } = await staffAccount(db);
      await signInAs(db, loginName);
      await signInAs(db, loginName);
      expect(await endAccountSessions.execute(ctxAs(db, "administrator"), { accountId })).toMatchObject({ ended: 2 });
      await expectAudit(db, "session.ended", { subjectId: accountId });
      await expectRefusal(endAccountSessions.execute(ctxAs(db, "compliance"), { accountId }), "forbidden");
      await resetTotp.execute(ctxAs(db, "administrator"), { accountId });
    }));
});

describe("the list", () => {
  it("shows staff to administrators only, regulators to compliance too", () =>
    inRollback(async (db) => {
      const { accountId } = await staffAccount(db, "auditor");
      await inviteRegulator.execute(ctxAs(db, "compliance"), regulator);
      const staff = await listAccounts.ask(ctxAs(db, "administrator"), { kind: "staff" });
      expect(staff.rows.find(({ id }) => id === accountId)).toMatchObject({ role: "auditor", state: "active" });
      await expectRefusal(listAccounts.ask(ctxAs(db, "compliance"), { kind: "staff" }), "forbidden");
      const { rows } = await listAccounts.ask(ctxAs(db, "compliance"), { kind: "regulator" });
      expect(rows[0]).toMatchObject({ loginName: "organ-a", organ: "某市网信办", state: "invited" });
      expect(rows[0]?.linkUntil).toEqual(daysLater(7));
    }));
});

async function twoAdministrators(db: Database) {
  const first = await staffAccount(db, "administrator");
  const second = await staffAccount(db, "administrator");
  return { administrator: ctxOf(db, await signInAs(db, first.loginName), "administrator"), other: second.accountId };
}

function idOf(ctx: ReturnType<typeof ctxOf>): string {
  return "accountId" in ctx.actor ? ctx.actor.accountId : "";
}
