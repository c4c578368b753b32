import { expect, it } from "vitest";
import { cases, decisions } from "@/db/schema";
import { ctxAs, inRollback } from "@/db/testing";
import { reportAsPublic } from "@/domain/cases/commands/report-as-public";
import { caseWorld, later } from "@/domain/cases/testing";
import { encryptField } from "@/domain/kernel/cipher";
import { newId } from "@/domain/kernel/ids";
import { publishedFigures } from "./published-figures";
import { publishedRules } from "./published-rules";

it("figures are open to anybody and leave out cells under 5", () =>
  inRollback(async (db) => {
    const world = await caseWorld(db);
    const decide = async (category: string, times: number) => {
      for (let n = 0; n < times; n++) {
        const [caseId, decisionId] = [newId(), newId()];
        const facts = { platformId: world.platformId, category, severity: "S2" as const, state: "decided" as const };
        await db
          .insert(cases)
          .values({ id: caseId, number: caseId, ...facts, openedAt: world.at, dueAt: world.at, decidedAt: world.at });
        await db.insert(decisions).values({
          id: decisionId,
          caseId,
          state: "effective",
          outcome: "violation",
          proposal: {},
          reason: encryptField("x", { table: "decisions", column: "reason", rowId: decisionId }),
          caseVersion: 1,
          decidedBy: newId(),
          decidedAt: world.at,
          effectiveAt: world.at,
        });
      }
    };
    await decide("DEF-01", 6);
    await decide("SPM-01", 4);
    const figures = await publishedFigures.ask(later(world, "anonymous", 1000), {});
    const row = (category: string) => figures.categories.find((one) => one.category === category);
    expect(row("DEF-01")).toMatchObject({ violation: 6, noViolation: 0 });
    expect(row("SPM-01")?.violation).toBeNull();
    expect(figures.decided).toBe(10);
  }));

it("the rules in force are open to anybody", () =>
  inRollback(async (db) => {
    const { policy } = await publishedRules.ask(ctxAs(db, "anonymous"), {});
    expect(policy).toMatchObject({ id: "CP-1", start: 100, base: { S3: 16 } });
  }));

it("a report on the public page never shows in figures by itself", () =>
  inRollback(async (db) => {
    const world = await caseWorld(db);
    const [{ code } = { code: "" }] = await db.query.groups.findMany({
      columns: { code: true },
      where: (groups, { eq }) => eq(groups.id, world.groupId),
    });
    await reportAsPublic.execute(later(world, "anonymous"), { groupCode: code, category: "DEF-01", words: "辱骂。" });
    const { reports } = await publishedFigures.ask(later(world, "anonymous", 1000), {});
    expect(reports.bySource.find(({ source }) => source === "public")?.count).toBeNull();
  }));
