import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { accounts, sessions } from "@/db/schema";
import type { Actor } from "@/domain/kernel/actor";
import { openName } from "../internal/display-name";
import { tokenHash } from "../internal/secret-token";
import { sessionCounts } from "../rules/session-standing";

/** A session that counts now: who acts by it, and what the screens show of them. */
export interface FoundSession {
  actor: Extract<Actor, { sessionId: string }>;
  displayName: string;
  locale: "zh-CN" | "en";
}

/** How seldom a session's last use is written (ms). */
const seenEveryMs = 60_000;

/**
 * The session of a cookie, looked up on every request: null when the token is not its own, it has ended, expired or been
 * idle too long, or its account is disabled. There is no actor yet, so this is not a query of the matrix.
 */
export async function findSession(
  db: Database,
  given: { sessionId: string; token: string },
  at: Date,
): Promise<FoundSession | null> {
  const [row] = await db
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.tokenHash, tokenHash(given.token)));
  if (!row || row.session.id !== given.sessionId || row.account.disabledAt !== null) return null;
  const { session, account } = row;
  if (!sessionCounts(account.kind, session, at)) return null;
  if (at.getTime() - session.lastSeenAt.getTime() >= seenEveryMs) {
    await db.update(sessions).set({ lastSeenAt: at }).where(eq(sessions.id, session.id));
  }
  const actor = actorOf(account, session, given.token);
  return actor && { actor, displayName: openName(account), locale: account.locale };
}

function actorOf(
  account: typeof accounts.$inferSelect,
  session: typeof sessions.$inferSelect,
  sessionToken: string,
): FoundSession["actor"] | null {
  const own = { accountId: account.id, sessionId: session.id };
  switch (account.kind) {
    case "staff":
      return account.role && { kind: "staff", ...own, role: account.role };
    case "regulator":
      return { kind: "regulator", ...own, sessionToken, orderId: session.orderId };
    case "person":
      return account.personId && account.platformId
        ? { kind: "person", ...own, personId: account.personId, platformId: account.platformId }
        : null;
  }
}
