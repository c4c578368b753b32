import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { findings, people } from "@/db/schema";
import { ctxAs } from "@/db/testing";
import { consequence } from "@/domain/command/consequence";
import { recordFindings } from "@/domain/credit/commands/record-findings";
import { reverseFindings } from "@/domain/credit/commands/reverse-findings";
import { changesOutlook } from "@/domain/credit/queries/changes-outlook";
import type { FindingContent } from "@/domain/credit/rules/facts";
import type { FindingChange } from "@/domain/credit/rules/finding-changes";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { imposeMeasures } from "./commands/impose-measures";
import { recheckMeasures } from "./commands/recheck-measures";
import { imposedOn } from "./queries/imposed-on";
import { imposedSuspensions } from "./queries/imposed-suspensions";
import { recheckOutlook } from "./queries/recheck-outlook";

/** Runs in one transaction of the database, or in the one that is already open, with a decision's authority. */
async function decided<Result>(db: Database, now: Date, run: (ctx: Ctx, decisionId: string) => Promise<Result>) {
  return await db.transaction(async (tx) => {
    const ctx = { ...ctxAs(tx as unknown as Database, "lead", { now }), joined: true };
    const decisionId = newId();
    return await run(consequence(ctx, decisionId), decisionId);
  });
}

export type Found = FindingContent & { occurredAt: Date; caseId?: string };

/** A decision about one person takes effect: findings, credit, and the suspension that the policy proposes. */
export async function find(db: Database, personId: string, now: Date, found: readonly Found[]) {
  return await decided(db, now, async (ctx, decisionId) => {
    await ctx.db.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");
    const caseId = found[0]?.caseId ?? newId();
    const ids = found.map(() => newId());
    const { effectiveAt, credit } = await recordFindings.execute(ctx, {
      decisionId,
      caseId,
      imposed: Object.fromEntries(await imposedSuspensions(ctx, [personId])),
      findings: found.map(({ category, severity, role, tier, occurredAt }, i) => ({
        kind: "person" as const,
        id: ids[i] ?? "",
        personId,
        groupId: null,
        category,
        severity,
        role,
        tier,
        ground: category,
        occurredAt,
        knowledgeAt: null,
        actedAt: null,
        minor: null,
        evidence: [],
      })),
    });
    const proposal = credit.get(personId)?.suspension;
    if (proposal) {
      await imposeMeasures.execute(ctx, {
        caseId,
        decisionId,
        startsAt: effectiveAt,
        proposedBy: "test",
        proposedAt: now,
        approvedBy: null,
        approvedAt: null,
        measures: [
          {
            id: newId(),
            kind: "suspend-manager",
            subject: { kind: "person", id: personId },
            days: proposal.days,
            endsAt: new Date(proposal.endsAt),
            ground: found[0]?.category ?? "",
            findingId: proposal.findingId,
            facts: { ...proposal },
          },
        ],
      });
    }
    return { ids, effectiveAt, preview: credit.get(personId) };
  });
}

/** What an appeal's decision would do, without writing. */
export async function outlook(ctx: Pick<Ctx, "db" | "now">, changes: Readonly<Record<string, FindingChange>>) {
  const imposed = await imposedOn(ctx, await personsOf(ctx, Object.keys(changes)));
  const changed = await changesOutlook(ctx, new Map(Object.entries(changes)), ctx.now().getTime(), imposed);
  const suspensions = changed.flatMap((person) => person.suspensions);
  return { people: changed, measures: await recheckOutlook(ctx, { reversed: reversedBy(changes), suspensions }) };
}

/** An appeal's decision takes effect: people locked, findings turned, measures looked at again. */
export async function turn(db: Database, now: Date, changes: Readonly<Record<string, FindingChange>>) {
  return await decided(db, now, async (ctx, decisionId) => {
    const personIds = await personsOf(ctx, Object.keys(changes));
    await ctx.db
      .select({ id: people.id })
      .from(people)
      .where(inArray(people.id, personIds))
      .orderBy(asc(people.id))
      .for("update");
    const reversed = await reverseFindings.execute(ctx, {
      appealId: newId(),
      decisionId,
      changes: Object.entries(changes).map(([findingId, change]) => ({ findingId, change })),
      imposed: await imposedOn(ctx, personIds),
    });
    const measures = await recheckMeasures.execute(ctx, {
      reversed: reversedBy(changes),
      suspensions: reversed.people.flatMap((person) => person.suspensions),
      reason: "申诉成立。",
    });
    return { ...reversed, measures };
  });
}

const reversedBy = (changes: Readonly<Record<string, FindingChange>>) =>
  Object.entries(changes).flatMap(([id, change]) => (change.kind === "reverse" ? [id] : []));

async function personsOf(ctx: Pick<Ctx, "db">, findingIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.db
    .select({ personId: findings.personId })
    .from(findings)
    .where(inArray(findings.id, [...findingIds]));
  return [...new Set(rows.flatMap((row) => row.personId ?? []))].sort();
}
