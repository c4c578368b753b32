import { createHash, randomBytes } from "node:crypto";
import type { Database } from "@/db/client";
import { accounts, cases, groups, memberships, people, platforms, sessions } from "@/db/schema";
import { ctxAs } from "@/db/testing";
import { encryptField } from "@/domain/kernel/cipher";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { approveOrder } from "./commands/approve-order";
import { bindOrder } from "./commands/bind-order";
import { registerOrder } from "./commands/register-order";

/** A committed scene for tests of the regulators' role: two groups, one inside an order, and a signed-in regulator. */
export async function oversightScene(db: Database) {
  const now = new Date();
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS);
  const mark = newId().slice(-12);
  const platformId = newId();
  await db.insert(platforms).values({ id: platformId, code: mark, nameZh: "测", nameEn: "T", createdAt: now });

  const group = async (name: string) => {
    const id = newId();
    const facts = {
      id,
      platformId,
      externalId: id,
      code: id.slice(-8).toUpperCase(),
      name,
      nameNorm: name,
      createdAt: at(-100),
    };
    await db.insert(groups).values({ ...facts, category: "interest" });
    const personId = newId();
    await db.insert(people).values({
      id: personId,
      platformId,
      externalId: personId,
      code: `P-${personId.slice(-8)}`,
      displayName: "胡大海",
      registeredAt: at(-200),
      createdAt: now,
    });
    await db.insert(memberships).values({ id: newId(), groupId: id, personId, role: "creator", since: at(-100) });
    const caseId = newId();
    const number = `C-${caseId.slice(-8)}`;
    await db.insert(cases).values({
      id: caseId,
      number,
      platformId,
      groupId: id,
      category: "SPM-01",
      severity: "S1",
      state: "open",
      openedAt: at(-5),
      dueAt: at(2),
    });
    return { id, code: facts.code, personId, caseId, caseNumber: number };
  };
  const inside = await group("校园兼职信息站");
  const outside = await group("城北房产顾问交流");

  const accountId = newId();
  const displayName = encryptField("韩某", { table: "accounts", column: "display_name", rowId: accountId });
  await db
    .insert(accounts)
    .values({ id: accountId, kind: "regulator", displayName, organ: "云州市网信办", createdAt: now });
  const token = randomBytes(24).toString("base64url");
  const sessionId = newId();
  await db.insert(sessions).values({
    id: sessionId,
    accountId,
    tokenHash: createHash("sha256").update(token).digest(),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: at(1),
  });
  const regulator: Ctx = {
    ...ctxAs(db, "regulator", { accountId, now }),
    actor: { kind: "regulator", accountId, sessionId, sessionToken: token, orderId: null },
  };

  const registrar = ctxAs(db, "compliance", { now });
  const approver = ctxAs(db, "compliance", { now });
  const request = {
    documentNumber: `云网检〔2026〕${mark} 号`,
    organ: "云州市网信办",
    jurisdiction: "city" as const,
    ground: "《互联网群组信息服务管理规定》第十三条",
    purpose: "核查群组违规处置记录",
    officers: ["韩某", "叶某"],
    dataClasses: ["messages" as const, "cases" as const, "measures" as const, "figures" as const],
    groupCodes: [inside.code],
    readerIds: [accountId],
    scopeFrom: at(-60).toISOString(),
    scopeUntil: at(1).toISOString(),
    validFrom: at(-1).toISOString(),
    validUntil: at(29).toISOString(),
  };
  const inForce = async () => {
    const { id } = await registerOrder.execute(registrar, request);
    await approveOrder.execute(approver, { orderId: id });
    await bindOrder.execute(regulator, { orderId: id });
    return id;
  };
  return { inside, outside, regulator, registrar, approver, request, inForce };
}
