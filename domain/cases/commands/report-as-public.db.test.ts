import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "@/db/client";
import { groups, reports } from "@/db/schema";
import { expectRefusal, inRollback } from "@/db/testing";
import { type CaseWorld, caseWorld, later } from "@/domain/cases/testing";
import { reportAsPublic } from "./report-as-public";

async function codeOf(db: Database, world: CaseWorld): Promise<string> {
  const [group] = await db.select({ code: groups.code }).from(groups).where(eq(groups.id, world.groupId));
  return group?.code ?? "";
}

const claim = { category: "DEF-01", words: "有人反复辱骂。" };

it("words and time lead to the message when exactly one matches", () =>
  inRollback(async (db) => {
    const world = await caseWorld(db);
    const [first] = world.quotes;
    const saidAt = new Date((first?.sentAt.getTime() ?? 0) + 30 * 60_000);
    const groupCode = await codeOf(db, world);
    const told = { groupCode, saidAt, ...claim };
    const { number } = await reportAsPublic.execute(later(world, "anonymous"), { ...told, saidText: "第 1 条" });
    const [report] = await db.select().from(reports).where(eq(reports.number, number));
    expect(report).toMatchObject({ subjectKind: "message", messageId: first?.messageId, source: "public" });
    const vague = await reportAsPublic.execute(later(world, "anonymous"), { ...told, saidText: "条" });
    const [other] = await db.select().from(reports).where(eq(reports.number, vague.number));
    expect(other?.subjectKind).toBe("group");
  }));

it("a platform that is not the group's is said at its field", () =>
  inRollback(async (db) => {
    const world = await caseWorld(db);
    const given = { groupCode: await codeOf(db, world), platformCode: "elsewhere", ...claim };
    const error = await expectRefusal(reportAsPublic.execute(later(world, "anonymous"), given), "invalid");
    expect(error.fields).toMatchObject([{ field: "platformCode", rule: "other-platform" }]);
  }));

it("one address files ten reports an hour, not eleven", () =>
  inRollback(async (db) => {
    const world = await caseWorld(db);
    const given = { groupCode: await codeOf(db, world), ...claim };
    for (let n = 0; n < 10; n++) await reportAsPublic.execute(later(world, "anonymous", n), given);
    await expectRefusal(reportAsPublic.execute(later(world, "anonymous", 10), given), "limit", "too-many-reports");
    await reportAsPublic.execute(later(world, "anonymous", 3_700_000), given);
  }));
