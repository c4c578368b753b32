import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { people, platforms, sessions } from "@/db/schema";
import { ctxAs } from "@/db/testing";
import type { StaffRole } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { newCode, newId } from "@/domain/kernel/ids";
import { createAccount } from "./commands/create-account";
import { openSession } from "./commands/open-session";
import type { OpenedSession } from "./vocabulary";

/** A password that meets the floor. */
export const testPassword = "seven lamps by the river";

/** A staff account with the test password; answers its id and sign-in name. */
export async function staffAccount(db: Database, role: StaffRole = "moderator", loginName = `staff-${newId()}`) {
  const { accountId } = await createAccount.execute(ctxAs(db, "system"), {
    kind: "staff",
    role,
    loginName,
    displayName: "测试员",
    password: testPassword,
  });
  return { accountId, loginName };
}

/** A platform and a person on it. */
export async function personOnPlatform(db: Database) {
  const [platformId, personId] = [newId(), newId()];
  const at = new Date("2026-11-01T00:00:00Z");
  await db.insert(platforms).values({ id: platformId, code: platformId, nameZh: "甲", nameEn: "A", createdAt: at });
  await db.insert(people).values({
    id: personId,
    platformId,
    externalId: personId,
    code: `P-${newCode()}`,
    displayName: "某人",
    registeredAt: at,
    createdAt: at,
  });
  return { platformId, personId };
}

/** Signs in by password as anonymous at an instant; throws when it is refused. */
export async function signInAs(db: Database, loginName: string, now?: Date): Promise<OpenedSession> {
  const answer = await openSession.execute(ctxAs(db, "anonymous", now ? { now } : {}), {
    account: loginName,
    password: testPassword,
  });
  if (!("opened" in answer)) throw new Error(`sign-in refused: ${answer.refused}`);
  return answer.opened;
}

/** The context of a staff member with a session that exists. */
export function ctxOf(db: Database, opened: OpenedSession, role: StaffRole, now?: Date): Ctx {
  const base = ctxAs(db, role, { accountId: opened.accountId, ...(now ? { now } : {}) });
  return { ...base, actor: { kind: "staff", role, accountId: opened.accountId, sessionId: opened.sessionId } };
}

/** Open sessions of an account. */
export async function openSessionsOf(db: Database, accountId: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(sessions)
    .where(sql`${sessions.accountId} = ${accountId} and ${sessions.endedAt} is null`);
  return row?.count ?? 0;
}
