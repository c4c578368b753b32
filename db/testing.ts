import { and, desc, eq, getTableColumns } from "drizzle-orm";
import { expect } from "vitest";
import type { AuditOutcome } from "@/domain/audit/vocabulary";
import { type Actor, type Role, type StaffRole, staffRoles } from "@/domain/kernel/actor";
import { type Ctx, makeCtx } from "@/domain/kernel/ctx";
import { DomainError, type ErrorCode } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { type Database, database } from "./client";
import { auditEntries } from "./schema";

class Rollback extends Error {}

/** Runs a test inside a transaction that always rolls back. */
export async function inRollback(body: (db: Database) => Promise<void>): Promise<void> {
  try {
    await database().transaction(async (tx) => {
      await body(tx as unknown as Database);
      throw new Rollback();
    });
  } catch (error) {
    if (!(error instanceof Rollback)) throw error;
  }
}

/** A made-up actor of a role; pass ids to make it a particular one. */
export function actorAs(
  role: Role,
  ids: Partial<{ accountId: string; personId: string; platformId: string; orderId: string }> = {},
): Actor {
  const accountId = ids.accountId ?? newId();
  const sessionId = newId();
  if ((staffRoles as readonly string[]).includes(role)) {
    return { kind: "staff", accountId, sessionId, role: role as StaffRole };
  }
  switch (role) {
    case "regulator":
      return { kind: "regulator", accountId, sessionId, sessionToken: newId(), orderId: ids.orderId ?? null };
    case "person":
      return {
        kind: "person",
        accountId,
        sessionId,
        personId: ids.personId ?? newId(),
        platformId: ids.platformId ?? newId(),
      };
    case "platform":
      return { kind: "platform", keyId: newId(), platformId: ids.platformId ?? newId(), scopes: ["*"] };
    case "system":
      return { kind: "system", name: "test" };
    default:
      return { kind: "anonymous" };
  }
}

/** A context of a role on the test's transaction, at a fixed instant (2026-11-23 12:00 Beijing time) unless given. */
export function ctxAs(db: Database, role: Role, given: Parameters<typeof actorAs>[1] & { now?: Date } = {}): Ctx {
  const at = given.now ?? new Date("2026-11-23T12:00:00+08:00");
  return makeCtx(db, actorAs(role, given), {
    now: () => at,
    origin: { surface: "test", ip: "192.0.2.1", path: null },
  });
}

/** The newest entry of an action; fails when there is none or its facts differ. */
export async function expectAudit(
  db: Database,
  action: string,
  facts: Partial<typeof auditEntries.$inferSelect> = {},
  outcome: AuditOutcome = "done",
): Promise<typeof auditEntries.$inferSelect> {
  const [entry] = await db
    .select(getTableColumns(auditEntries))
    .from(auditEntries)
    .where(and(eq(auditEntries.action, action), eq(auditEntries.outcome, outcome)))
    .orderBy(desc(auditEntries.seq))
    .limit(1);
  if (!entry) throw new Error(`no ${outcome} audit entry ${action}`);
  expect(entry).toMatchObject(facts);
  return entry;
}

/** Expects a DomainError of that code, and of that reason if given; returns it. */
export async function expectRefusal(asked: Promise<unknown>, code: ErrorCode, reason?: string): Promise<DomainError> {
  const error = await asked.then(
    () => new Error(`expected ${code}, but it was allowed`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw error;
  expect({ code: error.code, reason: reason ? error.reason : undefined }).toEqual({ code, reason });
  return error;
}
