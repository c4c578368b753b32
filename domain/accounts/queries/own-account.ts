import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { accounts, sessions } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";
import { openName } from "../internal/display-name";
import { signedIn } from "../internal/own-account";
import { totpEnrolment } from "../internal/totp";

/** One signed-in device of the viewer. */
export interface OwnSession {
  id: string;
  current: boolean;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  ip: string | null;
  userAgent: string | null;
}

/** The viewer's own account: name, password, second factor, devices. */
export interface OwnAccount {
  id: string;
  kind: "staff" | "regulator" | "person";
  loginName: string | null;
  displayName: string;
  hasPassword: boolean;
  secondFactor: "off" | "begun" | "on";
  /** While the authenticator is being set up: what it must be told. */
  enrolment: { secret: string; uri: string } | null;
  sessions: OwnSession[];
}

/** The own account with its open sessions, newest use first. Throws not-found for actors without an account. */
export const ownAccount = defineQuery({
  name: "accounts.own",
  permission: "account.own",
  input: z.object({}),
  async run({ ctx }): Promise<OwnAccount> {
    const { accountId, sessionId } = signedIn(ctx);
    const [account] = await ctx.db.select().from(accounts).where(eq(accounts.id, accountId));
    if (!account) throw notFound("account");
    const open = await ctx.db
      .select()
      .from(sessions)
      .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt), gt(sessions.expiresAt, ctx.now())))
      .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
      .limit(50);
    const begun = account.totpSecret !== null && account.totpConfirmedAt === null;
    return {
      id: account.id,
      kind: account.kind,
      loginName: account.loginName,
      displayName: openName(account),
      hasPassword: account.passwordHash !== null,
      secondFactor: account.totpConfirmedAt !== null ? "on" : begun ? "begun" : "off",
      enrolment:
        begun && account.totpSecret
          ? totpEnrolment(account.id, account.totpSecret, account.loginName ?? account.kind)
          : null,
      sessions: open.map((session) => ({
        id: session.id,
        current: session.id === sessionId,
        createdAt: session.createdAt,
        lastSeenAt: session.lastSeenAt,
        expiresAt: session.expiresAt,
        ip: session.ip,
        userAgent: session.userAgent,
      })),
    };
  },
});
