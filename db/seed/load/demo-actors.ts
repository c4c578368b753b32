import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { accounts, apiKeys, people, platforms } from "@/db/schema";
import type { PlatformCode } from "@/db/seed/event";
import logins from "@/db/seed/logins.json";
import type { StaffKey } from "@/db/seed/story/case-story";
import type { Actor, StaffRole } from "@/domain/kernel/actor";
import { type Ctx, makeCtx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";

/** Who acts in the demo, as contexts with the story's clock; each act is marked as demo in the audit log. */
export interface DemoActors {
  /** The loader itself. */
  system(at: number, db?: Database): Ctx;
  staff(key: StaffKey, at: number): Ctx;
  platform(code: PlatformCode, at: number): Ctx;
  person(person: PersonRow, at: number): Ctx;
  nobody(at: number): Ctx;
  accountOf(key: string): string;
  platformOf(code: PlatformCode): string;
}

/** The loader's own context. */
export function loaderCtx(db: Database, at: number): Ctx {
  return demoCtx(db, { kind: "system", name: "demo" }, at, "cli");
}

/** Reads who there is; platforms, keys and logins have been made. */
export async function demoActors(db: Database): Promise<DemoActors> {
  const accountRows = await db
    .select({ id: accounts.id, name: accounts.loginName })
    .from(accounts)
    .where(inArray(accounts.loginName, [...logins.map((login) => login.account)]));
  const platformRows = await db
    .select({ id: platforms.id, code: platforms.code, keyId: apiKeys.id, scopes: apiKeys.scopes })
    .from(platforms)
    .innerJoin(apiKeys, eq(apiKeys.platformId, platforms.id));
  const login = (key: string) => {
    const named = logins.find((one) => one.key === key);
    const account = accountRows.find((row) => row.name === named?.account);
    if (!named || !account) throw new RangeError(`no login ${key}`);
    return { id: account.id, role: named.role };
  };
  const platform = (code: PlatformCode) => {
    const row = platformRows.find((one) => one.code === code);
    if (!row) throw new RangeError(`no platform ${code}`);
    return row;
  };
  return {
    system: (at, within = db) => loaderCtx(within, at),
    staff(key, at) {
      const { id, role } = login(key);
      const actor: Actor = { kind: "staff", accountId: id, role: role as StaffRole, sessionId: newId() };
      return demoCtx(db, actor, at, "console");
    },
    platform(code, at) {
      const { id, keyId, scopes } = platform(code);
      return demoCtx(db, { kind: "platform", platformId: id, keyId, scopes }, at, "api");
    },
    person(person, at) {
      const { id, platformId } = person;
      const actor: Actor = { kind: "person", accountId: id, sessionId: newId(), personId: id, platformId };
      return demoCtx(db, actor, at, "person");
    },
    nobody: (at) => demoCtx(db, { kind: "anonymous" }, at, "public"),
    accountOf: (key) => login(key).id,
    platformOf: (code) => platform(code).id,
  };
}

function demoCtx(db: Database, actor: Actor, at: number, surface: Ctx["origin"]["surface"]): Ctx {
  return makeCtx(db, actor, { now: () => new Date(at), demo: true, origin: { surface, ip: null, path: null } });
}

/** Runs work in one transaction that every command given the context joins. */
export async function together<Result>(ctx: Ctx, work: (ctx: Ctx) => Promise<Result>): Promise<Result> {
  return ctx.db.transaction((tx) => work({ ...ctx, db: tx as unknown as Database, joined: true }));
}

/** Ids of people by the demo's identifiers, which are unique over its platforms. */
export async function peopleByExternalId(
  db: Database,
  externalIds: readonly string[],
): Promise<Map<string, PersonRow>> {
  if (externalIds.length === 0) return new Map();
  const rows = await db
    .select({ id: people.id, code: people.code, externalId: people.externalId, platformId: people.platformId })
    .from(people)
    .where(inArray(people.externalId, [...externalIds]));
  return new Map(rows.map((row) => [row.externalId, row]));
}

export interface PersonRow {
  id: string;
  code: string;
  platformId: string;
}
