import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema";
import type { StaffRole } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import type { AccountKind } from "../vocabulary";
import { sealName } from "./display-name";

/** Facts of a new account. */
export interface NewAccount {
  kind: AccountKind;
  role?: StaffRole | undefined;
  loginName?: string | undefined;
  displayName: string;
  organ?: string | undefined;
  personId?: string | undefined;
  platformId?: string | undefined;
  passwordHash?: string | undefined;
  locale: "zh-CN" | "en";
}

/** Throws refused when the sign-in name is somebody else's already. */
export async function requireFreeLoginName(ctx: Ctx, loginName: string): Promise<void> {
  const [taken] = await ctx.db.select({ id: accounts.id }).from(accounts).where(eq(accounts.loginName, loginName));
  if (taken) throw refused("login-name-taken");
}

/** Writes a new account and answers its id. Throws refused when the sign-in name is taken, not-found for a person of another platform. */
export async function insertAccount(ctx: Ctx, facts: NewAccount): Promise<string> {
  if (facts.loginName) await requireFreeLoginName(ctx, facts.loginName);
  const id = newId();
  const { displayName, role, loginName, organ, personId, platformId, passwordHash, ...plain } = facts;
  const [row] = await ctx.db
    .insert(accounts)
    .values({
      id,
      ...plain,
      role: role ?? null,
      loginName: loginName ?? null,
      organ: organ ?? null,
      personId: personId ?? null,
      platformId: platformId ?? null,
      passwordHash: passwordHash ?? null,
      displayName: sealName(id, displayName),
      createdAt: ctx.now(),
    })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
    .catch(explain);
  if (!row) throw refused("login-name-taken");
  return row.id;
}

/** The database pairs person and platform; a pairing that is none is a person that the asker cannot know. */
function explain(error: unknown): never {
  const cause = error instanceof Error ? (error.cause as { constraint_name?: string } | undefined) : undefined;
  if (cause?.constraint_name === "accounts_person_of_platform") throw notFound("person");
  throw error;
}
