import { and, eq, inArray } from "drizzle-orm";
import { appealArguments, appealResults, people } from "@/db/schema";
import type { AppealEffects } from "@/domain/appeals/effects";
import { decideAppealInput } from "@/domain/appeals/inputs";
import { appealAsSeen, changeAppeal, contextOf, writeAppealEvent } from "@/domain/appeals/internal/appeal-row";
import type { Appealed } from "@/domain/appeals/internal/appealed";
import { carryOut } from "@/domain/appeals/internal/carry-out";
import { effectsOf } from "@/domain/appeals/internal/effects-of";
import { holdsAppeal } from "@/domain/appeals/internal/reviewing";
import { sealWords } from "@/domain/appeals/internal/sealed-words";
import { furtherWindowMs } from "@/domain/appeals/rules/deadlines";
import { consequence } from "@/domain/command/consequence";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, invalid, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";

/**
 * Answers an appeal as its preview showed: each argument gets an answer, findings are upheld, modified or reversed, what
 * is reversed is as if it had never been, nothing gets worse; everybody who was told is told again. Throws not-found,
 * conflict `appeal-changed`, `appeal-preview-changed`, refused `appeal-not-held`, `appeal-would-worsen` and as claimAppeal
 * says, invalid with one problem a field.
 */
export const decideAppeal = defineCommand({
  name: "appeals.decide",
  permission: "appeal.review",
  input: decideAppealInput,
  async run({ ctx, input }) {
    const row = await appealAsSeen(ctx, input.appealId, input.version);
    const appealed = await holdsAppeal(ctx, row);
    await lockPeople(ctx, appealed);
    const effect = await effectsOf(ctx, appealed, input, ctx.now());
    if (effect.shown.worse.length > 0) throw refused("appeal-would-worsen");
    if (effect.shown.digest !== input.seen) throw conflict("appeal-preview-changed");
    await writeAnswers(ctx, row.id, input.answers);
    await writeResults(ctx, row.id, effect.shown);
    const { outcome } = effect.shown;
    const decided = await changeAppeal(ctx, row, {
      state: outcome,
      decidedBy: actorId(ctx.actor),
      decidedAt: ctx.now(),
      reason: sealWords("appeals.reason", row.id, input.reason),
      furtherUntil: row.stage === "first" ? new Date(ctx.now().getTime() + furtherWindowMs) : null,
    });
    await writeAppealEvent(ctx, row.id, "decided", { outcome });
    const { outbox, reporters } = await carryOut(consequence(ctx, row.id), decided, appealed, effect, input.reason);
    return changed(
      { id: row.id, number: row.number, outcome, version: decided.version },
      [
        {
          action: `appeal.${outcome}`,
          subject: { kind: "appeal", id: row.id },
          context: contextOf(row),
          changes: { state: { from: row.state, to: outcome } },
          detail: {
            ...resultsDetail(effect.shown),
            scoreBefore: effect.shown.score?.before.score ?? null,
            scoreAfter: effect.shown.score?.after.score ?? null,
            reporters,
            late: ctx.now() > row.dueAt,
          },
          reason: input.reason,
        },
      ],
      outbox,
    );
  },
});

/** Before looking at what was found: of two answers about one person the second must see the first. */
async function lockPeople(ctx: Ctx, { notice, findings }: Appealed): Promise<void> {
  const ids = [notice.personId, ...findings.flatMap((one) => one.personId ?? [])];
  await ctx.db.select({ id: people.id }).from(people).where(inArray(people.id, ids)).orderBy(people.id).for("update");
}

/** Every argument has its answer. Throws invalid with the fields that have none. */
async function writeAnswers(ctx: Ctx, appealId: string, answers: readonly { argumentId: string; words: string }[]) {
  const raised = await ctx.db
    .select({ id: appealArguments.id })
    .from(appealArguments)
    .where(eq(appealArguments.appealId, appealId))
    .orderBy(appealArguments.position);
  const missing = raised.flatMap(({ id }, index) =>
    answers.some((answer) => answer.argumentId === id) ? [] : [{ field: `answers.${index}.words`, rule: "required" }],
  );
  if (missing.length > 0) throw invalid(missing);
  for (const { argumentId, words } of answers) {
    if (!raised.some((one) => one.id === argumentId)) continue;
    await ctx.db
      .update(appealArguments)
      .set({ answer: sealWords("appeal_arguments.answer", argumentId, words) })
      .where(and(eq(appealArguments.id, argumentId), eq(appealArguments.appealId, appealId)));
  }
}

async function writeResults(ctx: Ctx, appealId: string, shown: AppealEffects): Promise<void> {
  const rows = [
    ...shown.findings.map(({ findingId, result, now }) => ({ findingId, result, content: now ? { ...now } : null })),
    ...shown.measures.map(({ measureId, result, newEndsAt }) => ({ measureId, result, endsAt: newEndsAt })),
  ];
  if (rows.length > 0)
    await ctx.db.insert(appealResults).values(rows.map((one) => ({ id: newId(), appealId, ...one })));
}

function resultsDetail({ findings, measures }: AppealEffects) {
  const counted = (results: readonly { result: string }[], result: string) =>
    results.filter((one) => one.result === result).length;
  return {
    findingsReversed: counted(findings, "reverse"),
    findingsModified: counted(findings, "modify"),
    measuresVoided: counted(measures, "void"),
    measuresShortened: counted(measures, "shorten"),
  };
}
