import { and, asc, inArray } from "drizzle-orm";
import { findingReversals, findings, rewards } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { reverseFindingsInput } from "@/domain/credit/inputs";
import { lockPeople } from "@/domain/credit/internal/lock-people";
import { rewardGranted } from "@/domain/credit/internal/reward-granted";
import { storeStanding } from "@/domain/credit/internal/store-standing";
import { changesOutlook, type PersonChanges } from "@/domain/credit/queries/changes-outlook";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { creditOf } from "@/domain/credit/rules/credit-of";
import type { FindingContent } from "@/domain/credit/rules/facts";
import type { FindingChange } from "@/domain/credit/rules/finding-changes";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";

/** What reversals did, for the measures and notices that follow in the same transaction. */
export interface ReversedFindings {
  /** From when it is known. */
  at: Date;
  people: PersonChanges[];
}

/**
 * Reverses or modifies findings as the consequence of an appeal's decision, as if they had always read so: rows that
 * say so are added, the credit of everybody concerned is derived anew, CLEAN rewards that were blocked are given. The
 * caller lets measures follow (`measures.recheck`). Throws not-found, refused `finding-reversed` and
 * `appeal-would-worsen` (CP-1 4.6: no worsening on appeal).
 */
export const reverseFindings = defineCommand({
  name: "credit.reverse-findings",
  permission: "credit.record",
  consequence: true,
  input: reverseFindingsInput,
  async run({ ctx, input }) {
    const changes = new Map<string, FindingChange>(input.changes.map(({ findingId, change }) => [findingId, change]));
    const rows = await foundAs(ctx, [...changes.keys()]);
    const at = await lockPeople(ctx, [...new Set(rows.flatMap((row) => row.personId ?? []))].sort());
    await notReversed(ctx, [...changes.keys()]);
    const people = await changesOutlook(ctx, changes, at.getTime(), input.imposed);
    if (people.some((person) => person.worse)) throw refused("appeal-would-worsen");
    const recordedBy = actorId(ctx.actor) ?? "system";
    const { appealId, decisionId } = input;
    const turned = rows.map((row) => {
      const change = changes.get(row.id);
      const replacement = change?.kind === "modify" ? change.content : null;
      const kind = replacement ? ("modified" as const) : ("reversed" as const);
      return { id: newId(), findingId: row.id, kind, replacement, reversedAt: at, recordedBy, appealId, decisionId };
    });
    await ctx.db.insert(findingReversals).values(turned);
    await giveBack(ctx, people, at, decisionId);
    const book = await policyBook(ctx);
    for (const { personId, facts } of people) {
      await storeStanding(ctx, personId, creditOf(facts, book, at.getTime()).curve, at.getTime());
    }
    const [first, ...others] = [
      ...turned.map((turn) => turnedEntry(turn, rows)),
      ...people.flatMap(({ regranted }) => regranted.map((one) => rewardGranted(one))),
    ];
    if (!first) throw notFound("finding");
    return changed<ReversedFindings>({ at, people }, [first, ...others]);
  },
});

async function foundAs(ctx: Ctx, ids: readonly string[]) {
  const rows = await ctx.db
    .select({ id: findings.id, personId: findings.personId, groupId: findings.groupSubjectId, caseId: findings.caseId })
    .from(findings)
    .where(inArray(findings.id, [...ids]))
    .orderBy(asc(findings.id));
  if (rows.length !== ids.length) throw notFound("finding");
  return rows;
}

/** Throws refused `finding-reversed`: what was reversed stays so. */
async function notReversed(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const turns = await ctx.db
    .select({ findingId: findingReversals.findingId, kind: findingReversals.kind })
    .from(findingReversals)
    .where(and(inArray(findingReversals.findingId, [...ids]), inArray(findingReversals.kind, ["reversed", "restored"])))
    .orderBy(asc(findingReversals.reversedAt), asc(findingReversals.id));
  const last = new Map(turns.map((turn) => [turn.findingId, turn.kind]));
  if ([...last.values()].includes("reversed")) throw refused("finding-reversed");
}

async function giveBack(ctx: Ctx, people: readonly PersonChanges[], at: Date, decisionId: string | null) {
  const given = people.flatMap(({ regranted }) =>
    regranted.map(({ id, personId, kind, points, grantedAt }) => ({
      id,
      personId,
      kind,
      points,
      decisionId,
      grantedAt: new Date(grantedAt),
      recordedAt: at,
    })),
  );
  if (given.length > 0) await ctx.db.insert(rewards).values(given);
}

type Found = Awaited<ReturnType<typeof foundAs>>[number];

function turnedEntry(
  turn: Pick<typeof findingReversals.$inferInsert, "findingId" | "kind" | "replacement" | "appealId" | "decisionId">,
  rows: readonly Found[],
): AuditEntryInput {
  const row = rows.find((one) => one.id === turn.findingId);
  const content = turn.replacement as FindingContent | null;
  return {
    action: turn.kind === "modified" ? "finding.modified" : "finding.reversed",
    subject: { kind: "finding", id: turn.findingId },
    context: {
      appealId: turn.appealId,
      decisionId: turn.decisionId,
      caseId: row?.caseId,
      personId: row?.personId,
      groupId: row?.groupId,
    },
    ...(content ? { detail: { ...content } } : {}),
  };
}
