import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { accounts, apiKeys, platforms } from "@/db/schema";
import { type PlatformCode, platformCodes } from "@/db/seed/event";
import logins from "@/db/seed/logins.json";
import { orders } from "@/db/seed/story/oversight";
import { createAccount } from "@/domain/accounts/commands/create-account";
import { ensurePolicy } from "@/domain/credit/commands/ensure-policy";
import type { StaffRole } from "@/domain/kernel/actor";
import { createApiKey } from "@/domain/platforms/commands/create-api-key";
import { createPlatform } from "@/domain/platforms/commands/create-platform";
import { keyScopes } from "@/domain/platforms/vocabulary";
import { loaderCtx, peopleByExternalId } from "./demo-actors";

const names: Record<PlatformCode, { nameZh: string; nameEn: string }> = {
  wechat: { nameZh: "微信", nameEn: "WeChat" },
  qq: { nameZh: "QQ", nameEn: "QQ" },
  tieba: { nameZh: "百度贴吧", nameEn: "Baidu Tieba" },
  alipay: { nameZh: "支付宝", nameEn: "Alipay" },
  weibo: { nameZh: "新浪微博", nameEn: "Sina Weibo" },
};

/** Makes what is missing of platforms, each with a key, the logins of staff and regulators, and the credit policy. */
export async function foundDemo(db: Database, at: number): Promise<void> {
  const ctx = loaderCtx(db, at);
  await ensurePolicy.execute(ctx, {});
  const there = await db.select({ id: platforms.id, code: platforms.code }).from(platforms);
  for (const code of platformCodes) {
    const known = there.find((row) => row.code === code)?.id;
    const platformId = known ?? (await createPlatform.execute(ctx, { code, ...names[code] })).platformId;
    const keys = await db.select({ id: apiKeys.id }).from(apiKeys).where(eq(apiKeys.platformId, platformId));
    // Nobody is shown its secret: it only stands for the platform in the story.
    if (keys.length === 0) await createApiKey.execute(ctx, { platformId, label: "演示", scopes: [...keyScopes] });
  }
  await makeLogins(db, at, ["staff", "regulator"]);
}

/** Makes the logins of the story's people, once the people are there. */
export const foundPersonLogins = (db: Database, at: number): Promise<void> => makeLogins(db, at, ["person"]);

async function makeLogins(db: Database, at: number, kinds: readonly string[]): Promise<void> {
  const wanted = logins
    .map((login) => ({ ...login, kind: kindOf(login.role) }))
    .filter((login) => kinds.includes(login.kind));
  const loginNames = wanted.map((login) => login.account);
  const rows = await db
    .select({ name: accounts.loginName })
    .from(accounts)
    .where(inArray(accounts.loginName, loginNames));
  const there = new Set(rows.map((row) => row.name));
  const missing = wanted.filter((login) => !there.has(login.account));
  const ofPeople = await peopleByExternalId(
    db,
    missing.flatMap((login) => (login.person ? [login.person] : [])),
  );
  await Promise.all(
    missing.map(({ kind, role, account, name, password, person }) => {
      const owner = person ? ofPeople.get(person) : undefined;
      return createAccount.execute(loaderCtx(db, at), {
        kind,
        role: kind === "staff" ? (role as StaffRole) : undefined,
        loginName: account,
        displayName: name,
        password,
        organ: kind === "regulator" ? orders[0]?.organ : undefined,
        personId: owner?.id,
        platformId: owner?.platformId,
      });
    }),
  );
}

function kindOf(role: string): "staff" | "regulator" | "person" {
  return role === "person" || role === "regulator" ? role : "staff";
}
