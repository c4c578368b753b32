import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "@/db/client";
import { cases, savedSearches as rows } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { MAX_SAVED_SEARCHES, PURPOSE_KEPT_MS } from "@/domain/archive/vocabulary";
import { deleteSavedSearch } from "@/domain/cases/commands/delete-saved-search";
import { renameSavedSearch } from "@/domain/cases/commands/rename-saved-search";
import { runSavedSearch } from "@/domain/cases/commands/run-saved-search";
import { saveSearch } from "@/domain/cases/commands/save-search";
import { startArchiveSearch } from "@/domain/cases/commands/start-archive-search";
import { savedSearches } from "@/domain/cases/queries/saved-searches";
import { caseWorld, later, openedCase } from "@/domain/cases/testing";
import { runSearch } from "@/domain/desk/queries/run-search";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";

const purpose = { kind: "purpose" as const, purpose: "核查刷单引流用语" };
const at = (ctx: Ctx, ms: number): Ctx => ({ ...ctx, now: () => new Date(ctx.now().getTime() + ms) });

async function scene(db: Database) {
  const world = await caseWorld(db);
  const opened = await openedCase(world);
  return { world, opened, moderator: later(world, "moderator") };
}

async function saved(ctx: Ctx, basis: Parameters<typeof startArchiveSearch.execute>[1]["basis"], name = "两条") {
  const { searchId } = await startArchiveSearch.execute(ctx, { text: "条", basis, kinds: ["text"] });
  return saveSearch.execute(ctx, { search: searchId, name });
}

it("keeps name and words encrypted, logs filters and the number found", () =>
  inRollback(async (db) => {
    const { moderator, opened } = await scene(db);
    const { id } = await saved(moderator, { kind: "case", number: opened.number }, "许某的话");
    const [row] = await db.select().from(rows).where(eq(rows.id, id));
    expect(JSON.stringify({ ...row, terms: row?.terms.toString("utf8") })).not.toMatch(/许某|条/);
    await expectAudit(db, "archive.search-saved", {
      subjectId: id,
      context: { caseId: opened.id },
      detail: { basis: "case", form: "folded", filters: ["kinds"], total: 2 },
    });
    expect(await savedSearches.ask(moderator, {})).toMatchObject([{ id, name: "许某的话", text: "条", lastTotal: 2 }]);
  }));

it("runs again under its basis, and says how many it found", () =>
  inRollback(async (db) => {
    const { moderator } = await scene(db);
    const { id } = await saved(moderator, purpose);
    const { searchId } = await runSavedSearch.execute(at(moderator, 3_600_000), { id });
    expect((await runSearch.ask(moderator, { search: searchId })).search).toMatchObject({
      text: "条",
      basis: purpose,
      filters: { kinds: ["text"] },
    });
    await expectAudit(db, "archive.saved-search-run", { subjectId: id });
  }));

it("is renamed and deleted by its account only", () =>
  inRollback(async (db) => {
    const { world, moderator } = await scene(db);
    const { id } = await saved(moderator, purpose);
    const colleague = later(world, "moderator");
    for (const ask of [
      () => runSavedSearch.execute(colleague, { id }),
      () => renameSavedSearch.execute(colleague, { id, name: "别的" }),
      () => deleteSavedSearch.execute(colleague, { id }),
    ])
      await expectRefusal(ask(), "not-found", "saved-search-not-found");
    await renameSavedSearch.execute(moderator, { id, name: "别的" });
    expect(await savedSearches.ask(moderator, {})).toMatchObject([{ name: "别的", text: "条" }]);
    await expectAudit(db, "archive.saved-search-renamed", { subjectId: id });
    await deleteSavedSearch.execute(moderator, { id });
    await expectAudit(db, "archive.saved-search-deleted", { subjectId: id });
    expect(await savedSearches.ask(moderator, {})).toEqual([]);
  }));

it("ends with its case or its purpose", () =>
  inRollback(async (db) => {
    const { moderator, opened } = await scene(db);
    const ofCase = await saved(moderator, { kind: "case", number: opened.number });
    const ofPurpose = await saved(moderator, purpose);
    await db.update(cases).set({ state: "decided" }).where(eq(cases.id, opened.id));
    expect((await savedSearches.ask(moderator, {})).map(({ id }) => id)).toEqual([ofPurpose.id]);
    await expectRefusal(runSavedSearch.execute(moderator, { id: ofCase.id }), "refused", "basis-over");
    const end = at(moderator, PURPOSE_KEPT_MS);
    expect(await savedSearches.ask(end, {})).toEqual([]);
    await expectRefusal(renameSavedSearch.execute(end, { id: ofPurpose.id, name: "再用" }), "refused", "basis-over");
    const decided = await startArchiveSearch.execute(moderator, {
      text: "条",
      basis: { kind: "case", number: opened.number },
    });
    await expectRefusal(
      saveSearch.execute(moderator, { search: decided.searchId, name: "晚了" }),
      "refused",
      "basis-over",
    );
  }));

it("refuses another's search, a name of blanks and one too many", () =>
  inRollback(async (db) => {
    const { world, moderator } = await scene(db);
    const { searchId } = await startArchiveSearch.execute(moderator, { text: "条", basis: purpose });
    await expectRefusal(
      saveSearch.execute(later(world, "moderator"), { search: searchId, name: "别人的" }),
      "not-found",
      "search-not-found",
    );
    await expectRefusal(saveSearch.execute(moderator, { search: searchId, name: "  " }), "invalid");
    await expectRefusal(saveSearch.execute(ctxAs(db, "auditor"), { search: searchId, name: "名" }), "forbidden");
    const { id } = await saveSearch.execute(moderator, { search: searchId, name: "名" });
    const [row] = await db.select().from(rows).where(eq(rows.id, id));
    if (!row) throw new Error("not saved");
    await db.insert(rows).values(Array.from({ length: MAX_SAVED_SEARCHES - 1 }, () => ({ ...row, id: newId() })));
    await expectRefusal(
      saveSearch.execute(moderator, { search: searchId, name: "名" }),
      "limit",
      "too-many-saved-searches",
    );
  }));
