import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "@/db/client";
import { caseEvidence, cases, evidenceItems } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { PURPOSE_KEPT_MS } from "@/domain/archive/vocabulary";
import { addEvidence } from "@/domain/cases/commands/add-evidence";
import { mergeCases } from "@/domain/cases/commands/merge-cases";
import { startArchiveSearch } from "@/domain/cases/commands/start-archive-search";
import { caseWorld, later, openedCase, storedCase } from "@/domain/cases/testing";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { addBasketToCase } from "./commands/add-basket-to-case";
import { addToBasket } from "./commands/add-to-basket";
import { endOver } from "./commands/end-over";
import { noteItem } from "./commands/note-item";
import { removeFromBasket } from "./commands/remove-from-basket";
import { ownBaskets } from "./queries/own-baskets";
import { MAX_BASKET_ITEMS } from "./vocabulary";

const purpose = { kind: "purpose" as const, purpose: "核查刷单引流用语" };
const at = (ctx: Ctx, ms: number): Ctx => ({ ...ctx, now: () => new Date(ctx.now().getTime() + ms) });

async function scene(db: Database) {
  const world = await caseWorld(db);
  const opened = await openedCase(world);
  const moderator = later(world, "moderator");
  const { searchId } = await startArchiveSearch.execute(moderator, { text: "条", basis: purpose });
  const messages = world.quotes.map(({ groupId, messageId }) => ({ groupId, messageId }));
  const [first] = messages;
  if (!first) throw new Error("no message");
  return { world, opened, moderator, search: searchId, messages, first };
}

it("has one basket for the same purpose, whatever its blanks, and each message once", () =>
  inRollback(async (db) => {
    const { moderator, search, messages, first } = await scene(db);
    const put = await addToBasket.execute(moderator, { search, messages: [first], note: "许某的原话" });
    expect(put).toMatchObject({ added: 1, already: 0 });
    const spaced = { kind: "purpose" as const, purpose: " 核查刷单引流用语 " };
    const { searchId } = await startArchiveSearch.execute(moderator, { text: "条", basis: spaced });
    expect(await addToBasket.execute(moderator, { search: searchId, messages })).toEqual({
      basketId: put.basketId,
      added: 1,
      already: 1,
    });
    const [basket] = await ownBaskets.ask(moderator, {});
    expect(basket).toMatchObject({ basis: purpose, items: [{ ...first, note: "许某的原话" }, { note: null }] });
    expect(basket?.items[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const stored = await db.select().from(evidenceItems);
    expect(stored.map(({ note }) => note?.toString("utf8") ?? "").join()).not.toContain("许某");
    await expectAudit(db, "evidence.put-in-basket", {
      subjectId: put.basketId,
      detail: { basis: "purpose", added: 1, already: 1, messages: messages.map(({ messageId }) => messageId) },
    });
  }));

it("takes only what the search reaches, for an open case or a purpose", () =>
  inRollback(async (db) => {
    const { world, moderator, opened, messages, first } = await scene(db);
    const place = { case: opened.number };
    const unknown = [{ groupId: world.groupId, messageId: "never-sent" }];
    await expectRefusal(addToBasket.execute(moderator, { ...place, messages: unknown }), "not-found");
    const elsewhere = [{ ...first, groupId: newId() }];
    await expectRefusal(addToBasket.execute(moderator, { ...place, messages: elsewhere }), "not-found");
    await expectRefusal(addToBasket.execute(ctxAs(db, "administrator"), { ...place, messages }), "forbidden");
    await db.update(cases).set({ state: "closed" }).where(eq(cases.id, opened.id));
    await expectRefusal(addToBasket.execute(moderator, { ...place, messages }), "refused", "basis-over");
  }));

it("is changed by its account only", () =>
  inRollback(async (db) => {
    const { world, moderator, search, first } = await scene(db);
    await addToBasket.execute(moderator, { search, messages: [first] });
    const [basket] = await ownBaskets.ask(moderator, {});
    const item = basket?.items[0]?.id ?? "";
    const colleague = later(world, "lead");
    expect(await ownBaskets.ask(colleague, {})).toEqual([]);
    await expectRefusal(noteItem.execute(colleague, { item, note: "看" }), "not-found", "basket-item-not-found");
    await expectRefusal(removeFromBasket.execute(colleague, { item }), "not-found", "basket-item-not-found");
    await expectRefusal(
      addBasketToCase.execute(colleague, { basket: basket?.id ?? "", number: "C-2026-01-0001" }),
      "not-found",
      "basket-not-found",
    );
    await noteItem.execute(moderator, { item, note: "招揽用语" });
    await expectAudit(db, "evidence.noted", { subjectId: basket?.id ?? "" });
    expect((await ownBaskets.ask(moderator, {}))[0]?.items[0]?.note).toBe("招揽用语");
    await removeFromBasket.execute(moderator, { item });
    await expectAudit(db, "evidence.taken-from-basket", { detail: { message: first.messageId } });
    expect((await ownBaskets.ask(moderator, {}))[0]?.items).toEqual([]);
  }));

it("holds no more than it can", () =>
  inRollback(async (db) => {
    const { moderator, search, messages, first } = await scene(db);
    const { basketId } = await addToBasket.execute(moderator, { search, messages: [first] });
    const [row] = await db.select().from(evidenceItems).where(eq(evidenceItems.basketId, basketId));
    if (!row) throw new Error("nothing put in");
    const more = Array.from({ length: MAX_BASKET_ITEMS - 1 }, () => ({ ...row, id: newId(), messageId: newId() }));
    await db.insert(evidenceItems).values(more);
    await expectRefusal(addToBasket.execute(moderator, { search, messages }), "limit", "basket-full");
  }));

it("goes into an open case as quoted evidence, each message once and for good", () =>
  inRollback(async (db) => {
    const { world, moderator, search, messages, opened, first } = await scene(db);
    const { basketId } = await addToBasket.execute(moderator, { search, messages, note: "同一话术" });
    const asked = { basket: basketId, number: opened.number.toLowerCase() };
    expect(await addBasketToCase.execute(moderator, asked)).toMatchObject({ number: opened.number, added: 2 });
    await expectAudit(db, "case.evidence-added", { subjectId: opened.id });
    expect(
      await addEvidence.execute(moderator, { search, messages: [first], number: opened.number, note: "再引" }),
    ).toMatchObject({ added: 0, already: 1 });
    const quoted = await db.select().from(caseEvidence).where(eq(caseEvidence.caseId, opened.id));
    expect(quoted.map(({ messageId }) => messageId).sort()).toEqual(messages.map(({ messageId }) => messageId));
    await expect(db.transaction((tx) => tx.delete(caseEvidence))).rejects.toThrow();
    await expectRefusal(addBasketToCase.execute(moderator, { ...asked, number: "C-1999-01-0001" }), "invalid");
    await expectRefusal(addBasketToCase.execute(later(world, "compliance"), asked), "forbidden");
    await db.update(cases).set({ state: "decided" }).where(eq(cases.id, opened.id));
    await expectRefusal(addBasketToCase.execute(moderator, asked), "refused", "case-not-open");
  }));

it("moves with its case when that is merged into another", () =>
  inRollback(async (db) => {
    const { world, moderator, search, opened, first } = await scene(db);
    await addEvidence.execute(moderator, { search, messages: [first], number: opened.number, note: "同一话术" });
    const other = await openedCase({ ...world, quotes: world.quotes.slice(1) });
    const { version } = await storedCase(world, other.id);
    await mergeCases.execute(moderator, {
      intoCaseId: other.id,
      fromCaseId: opened.id,
      version,
      reason: "同一件事",
    });
    const quoted = await db.select().from(caseEvidence).where(eq(caseEvidence.caseId, other.id));
    expect(quoted).toMatchObject([{ messageId: first.messageId }]);
  }));

it("ends with its basis: hidden at once, erased by the job", () =>
  inRollback(async (db) => {
    const { world, moderator, search, opened, messages } = await scene(db);
    const ofPurpose = await addToBasket.execute(moderator, { search, messages });
    await addToBasket.execute(moderator, { case: opened.number, messages });
    expect((await ownBaskets.ask(moderator, {})).map(({ basis }) => basis.kind).sort()).toEqual(["case", "purpose"]);
    await db.update(cases).set({ state: "decided", decidedAt: moderator.now() }).where(eq(cases.id, opened.id));
    expect((await ownBaskets.ask(moderator, {})).map(({ id }) => id)).toEqual([ofPurpose.basketId]);
    const system = later(world, "system");
    expect(await endOver.execute(system, {})).toEqual({ searches: 0, baskets: 0 });
    expect(await endOver.execute(at(system, DAY_MS + 1), {})).toEqual({ searches: 0, baskets: 1 });
    expect(await ownBaskets.ask(at(moderator, PURPOSE_KEPT_MS), {})).toEqual([]);
    expect(await endOver.execute(at(system, PURPOSE_KEPT_MS), {})).toEqual({ searches: 0, baskets: 1 });
    await expectAudit(db, "evidence.ended", { detail: { searches: 0, baskets: 1 } });
  }));
