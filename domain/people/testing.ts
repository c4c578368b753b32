import { people, platforms } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { newCode, newId } from "@/domain/kernel/ids";

/** A platform of its own for a test; answers its id. */
export async function makePlatform(ctx: Ctx): Promise<string> {
  const id = newId();
  await ctx.db.insert(platforms).values({
    id,
    code: `t${id.slice(-11)}`,
    nameZh: "测试平台",
    nameEn: "Test platform",
    createdAt: ctx.now(),
  });
  return id;
}

type NewPerson = typeof people.$inferInsert;

/** A verified adult, unless given otherwise. */
export async function makePerson(ctx: Ctx, platformId: string, given: Partial<NewPerson> = {}) {
  const id = given.id ?? newId();
  const person = {
    id,
    platformId,
    externalId: `u-${id.slice(-12)}`,
    code: `P-${newCode()}`,
    displayName: "江边钓鱼",
    registeredAt: new Date(ctx.now().getTime() - 400 * 86_400_000),
    verificationState: "verified" as const,
    verificationMethod: "document",
    verifiedAt: ctx.now(),
    createdAt: ctx.now(),
    ...given,
  };
  await ctx.db.insert(people).values(person);
  return person;
}

/** A document of good form that carries no birth date and belongs to nobody. */
export const madeUpIdentity = {
  method: "document" as const,
  realName: "卢样例",
  documentKind: "hk-macau-travel-permit" as const,
  documentNumber: "H00000001",
  mobile: "13800005678",
};
