import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { groups, measures, memberships, notices } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { creditFacts } from "@/domain/credit/queries/credit-facts";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { creditOf } from "@/domain/credit/rules/credit-of";
import { policyAt } from "@/domain/credit/rules/credit-policy";
import { knownFacts } from "@/domain/credit/rules/known-facts";
import { entitlementsOf } from "@/domain/credit/rules/level";
import { scoreOn } from "@/domain/credit/rules/score-curve";
import { nextLevel, type ScoreStep, scoreSteps } from "@/domain/credit/rules/score-steps";
import { type OwnEntry, ownEntries } from "@/domain/desk/internal/own-entries";
import { ownPersonId } from "@/domain/desk/internal/own-person";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS } from "@/domain/kernel/time";
import { managementCover, runMeanwhile } from "@/domain/measures/queries/management-cover";
import { standingsOf } from "@/domain/people/queries/standings-of";

/** A change of the score, past or already certain. Points. */
export interface OwnStep {
  at: Date;
  change: number;
  score: number;
  causes: ScoreStep["causes"][number]["kind"][];
}

/** How many days of history the trend shows. */
const historyDays = 365;

/**
 * Where a person stands, why, until when: score and level, what the level allows and what of it is used, every entry with
 * its arithmetic, what is certain to come, current suspension and who runs the groups meanwhile. Own only.
 */
export const ownStanding = defineQuery({
  name: "desk.own-standing",
  permission: "standing.view-own",
  input: z.strictObject({}),
  async run({ ctx }) {
    const personId = ownPersonId(ctx, "standing.view-own");
    const at = ctx.now().getTime();
    const book = await policyBook(ctx);
    const all = (await creditFacts(ctx, [personId])).get(personId) ?? { findings: [], rewards: [] };
    // Without what was reversed or taken back, as modified.
    const facts = knownFacts(all, at);
    const credit = creditOf(facts, book, at);
    const score = scoreOn(credit.curve, at);
    const policy = policyAt(book, at);
    const stored = (await standingsOf(ctx, [personId])).get(personId);
    const level = stored && stored.version > 0 ? stored.level : score.level;
    const steps = scoreSteps(credit, facts.rewards, Number.NEGATIVE_INFINITY);
    const since = Math.max(at - historyDays * DAY_MS, Math.min(...steps.map((step) => step.at), at) - 30 * DAY_MS);
    return {
      at: ctx.now(),
      score,
      level,
      policyId: policy.id,
      levels: policy.levels.map(({ level: name, from }) => ({ level: name, from })),
      next: nextLevel(credit, facts.rewards, at, policy.levels),
      entitlements: entitlementsOf(level, policy),
      use: await groupUse(ctx, personId),
      entries: await ownEntries(ctx, personId, facts, credit, book),
      start: { at: new Date(since), score: scoreOn(credit.curve, since).score },
      past: steps.filter((step) => step.at > since && step.at <= at).map(ownStep),
      coming: steps.filter((step) => step.at > at).map(ownStep),
      suspension: await suspensionOf(ctx, personId),
      bars: {
        managerSuspendedUntil: running(stored?.managerSuspendedUntil, ctx.now()),
        creationRevokedUntil: running(stored?.creationRevokedUntil, ctx.now()),
        blacklistedUntil: running(stored?.blacklistedUntil, ctx.now()),
        mutedUntil: running(stored?.mutedUntil, ctx.now()),
      },
    };
  },
});

export type OwnStanding = Awaited<ReturnType<typeof ownStanding.ask>>;
export type { OwnEntry };

function ownStep({ at, change, after, causes }: ScoreStep): OwnStep {
  return { at: new Date(at), change, score: after.score, causes: causes.map(({ kind }) => kind) };
}

function running(until: Date | null | undefined, now: Date): Date | null {
  return until && until > now ? until : null;
}

/** What of the entitlements is used: groups owned and joined, members of the largest owned group. */
async function groupUse(ctx: Ctx, personId: string) {
  const rows = await ctx.db
    .select({ role: memberships.role, status: groups.status, members: groups.memberCount })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(and(eq(memberships.personId, personId), isNull(memberships.until)));
  const open = rows.filter(({ status }) => status !== "closed");
  const owned = open.filter(({ role }) => role === "creator");
  return {
    owned: owned.length,
    joined: open.length,
    largestOwned: Math.max(0, ...owned.map(({ members }) => members)),
  };
}

/** The suspension that ends last among those running, and who can act in each managed group meanwhile. */
async function suspensionOf(ctx: Ctx, personId: string) {
  const rows = await ctx.db
    .select()
    .from(measures)
    .where(and(eq(measures.personId, personId), eq(measures.kind, "suspend-manager"), eq(measures.state, "active")));
  const [last] = rows
    .filter((row) => row.endsAt !== null && row.endsAt > ctx.now())
    .sort((a, b) => (b.endsAt?.getTime() ?? 0) - (a.endsAt?.getTime() ?? 0));
  if (!last?.startsAt || !last.endsAt) return null;
  const self = new Set([personId]);
  const told = [eq(notices.measureId, last.id), ...(last.decisionId ? [eq(notices.decisionId, last.decisionId)] : [])];
  const [notice] = await ctx.db
    .select({ number: notices.number })
    .from(notices)
    .where(and(eq(notices.personId, personId), inArray(notices.kind, ["decision", "suspension"]), or(...told)))
    .orderBy(desc(notices.publishedAt))
    .limit(1);
  return {
    number: last.number,
    startsAt: last.startsAt,
    endsAt: last.endsAt,
    days: last.days,
    noticeNumber: notice?.number ?? null,
    groups: (await managementCover(ctx, [personId])).map((group) => ({
      id: group.id,
      code: group.code,
      name: group.name,
      withoutManagerSince: group.withoutManagerSince,
      meanwhile: runMeanwhile(group, self, ctx.now()).map(({ displayName, role }) => ({ displayName, role })),
    })),
  };
}
