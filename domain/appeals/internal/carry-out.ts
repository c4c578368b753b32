import { eq, inArray } from "drizzle-orm";
import { groups, people } from "@/db/schema";
import type { AppealEffects, EntryEffect } from "@/domain/appeals/effects";
import { noteAppeal } from "@/domain/cases/commands/note-appeal";
import { reverseFindings } from "@/domain/credit/commands/reverse-findings";
import type { Ctx } from "@/domain/kernel/ctx";
import { recheckMeasures } from "@/domain/measures/commands/recheck-measures";
import { shortenMeasure } from "@/domain/measures/commands/shorten-measure";
import { voidMeasure } from "@/domain/measures/commands/void-measure";
import type { AppealNotice } from "@/domain/measures/notice-facts";
import type { OutboxMessage } from "@/domain/outbox/vocabulary";
import type { AppealRow } from "./appeal-row";
import type { Appealed } from "./appealed";
import type { AppealEffect } from "./effects-of";
import type { GroundlessMessage } from "./groundless-messages";
import { endStays } from "./stays";
import { tellPerson } from "./tell";

/**
 * Does what an answer says, with its authority and in its transaction: findings, credit, measures, the end of stays, and
 * corrections to everybody who was told. Gives what the platform is told and how many reporters were.
 */
export async function carryOut(
  ctx: Ctx,
  row: AppealRow,
  appealed: Appealed,
  effect: AppealEffect,
  reason: string,
): Promise<{ outbox: OutboxMessage[]; reporters: number }> {
  const { shown, changes, imposed, reversed, groundless, emptiesCase } = effect;
  if (changes.size > 0) {
    const { people: changed } = await reverseFindings.execute(ctx, {
      appealId: row.id,
      decisionId: row.decisionId,
      changes: [...changes].map(([findingId, change]) => ({ findingId, change })),
      imposed,
    });
    const suspensions = changed.flatMap((person) => [...person.suspensions]);
    await recheckMeasures.execute(ctx, { reversed, suspensions, reason });
  }
  await settleChosen(ctx, shown, reason);
  // After what falls has fallen: only what still stands weighs again.
  await endStays(ctx, row);
  await tellPerson(ctx, row, "answered", reason, answerSaid(shown));
  const reporters = row.caseId ? await noteInCase(ctx, row, row.caseId, shown, emptiesCase) : 0;
  return { outbox: await correctionMessages(ctx, row, appealed, shown, groundless), reporters };
}

async function settleChosen(ctx: Ctx, shown: AppealEffects, reason: string): Promise<void> {
  for (const { measureId, result, newEndsAt, by } of shown.measures) {
    if (by !== "chosen") continue;
    if (result === "void") await voidMeasure.execute(ctx, { measureId, reason });
    else if (newEndsAt) await shortenMeasure.execute(ctx, { measureId, endsAt: newEndsAt, reason });
  }
}

async function noteInCase(ctx: Ctx, row: AppealRow, caseId: string, shown: AppealEffects, emptiesCase: boolean) {
  const { reporters } = await noteAppeal.execute(ctx, {
    caseId,
    kind: "appeal-answered",
    appeal: row.number,
    outcome: shown.outcome,
    ...(emptiesCase ? { corrected: "no-violation" as const } : {}),
  });
  return reporters;
}

function answerSaid(shown: AppealEffects): Pick<AppealNotice, "outcome" | "score" | "findings" | "measures"> {
  const { outcome, score, findings: answered, measures, entries, at } = shown;
  return {
    outcome,
    score: score && {
      before: score.before.score,
      after: score.after.score,
      levelBefore: score.before.level,
      levelAfter: score.after.level,
    },
    findings: answered.map(({ findingId, category, severity, result, now }) => ({
      ...{ category, severity, result, now },
      points: pointsOf(entries.find((entry) => entry.findingId === findingId)),
    })),
    measures: measures.map(({ number, kind, group, result, newEndsAt }) => ({
      ...{ number, kind, group, result },
      endsAt: newEndsAt && newEndsAt > at ? newEndsAt.toISOString() : null,
    })),
  };
}

function pointsOf(entry: EntryEffect | undefined): { before: number; after: number } | null {
  return entry ? { before: entry.pointsBefore, after: entry.pointsAfter ?? 0 } : null;
}

/** To the platform: which findings are corrected how, and which messages were removed without ground. */
async function correctionMessages(
  ctx: Ctx,
  row: AppealRow,
  appealed: Appealed,
  shown: AppealEffects,
  groundless: readonly GroundlessMessage[],
): Promise<OutboxMessage[]> {
  const changed = shown.findings.filter((one) => one.result !== "uphold");
  if (changed.length === 0) return [];
  const [person] = await ctx.db
    .select({ platformId: people.platformId, externalId: people.externalId })
    .from(people)
    .where(eq(people.id, appealed.notice.personId));
  if (!person) return [];
  const ids = [...new Set(groundless.map((one) => one.groupId))];
  const rows =
    ids.length === 0
      ? []
      : await ctx.db.select({ id: groups.id, group: groups.externalId }).from(groups).where(inArray(groups.id, ids));
  const named = new Map(rows.map(({ id, group }) => [id, group]));
  return [
    {
      platformId: person.platformId,
      topic: "finding.corrected",
      subject: { kind: "person", id: row.personId },
      payload: {
        appeal: { id: row.id, number: row.number, outcome: shown.outcome, answeredAt: ctx.now().toISOString() },
        person: person.externalId,
        findings: changed.map(({ findingId, category, severity, result, now }) => ({
          id: findingId,
          category,
          severity,
          result: result === "reverse" ? "reversed" : "modified",
          now: now ? { category: now.category, severity: now.severity } : null,
          // Removed without ground: the platform may show them again.
          messages: groundless
            .filter((one) => one.findingId === findingId)
            .map(({ groupId, messageId }) => ({ group: named.get(groupId), message: messageId })),
        })),
      },
    },
  ];
}
