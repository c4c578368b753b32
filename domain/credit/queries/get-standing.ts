import { desc, eq, inArray } from "drizzle-orm";
import { findings, groups, people } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { personStandingInput } from "@/domain/credit/inputs";
import { creditFacts } from "@/domain/credit/queries/credit-facts";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { activeSpans } from "@/domain/credit/rules/case-changes";
import { type Credit, creditOf } from "@/domain/credit/rules/credit-of";
import { policyAt } from "@/domain/credit/rules/credit-policy";
import type { PersonFacts, RewardFact } from "@/domain/credit/rules/facts";
import { knownFacts } from "@/domain/credit/rules/known-facts";
import { entitlementsOf } from "@/domain/credit/rules/level";
import { isExplained, lastDailyRun } from "@/domain/credit/rules/level-held";
import { type Score, scoreOn } from "@/domain/credit/rules/score-curve";
import { type NextLevel, nextLevel, type ScoreStep, scoreSteps } from "@/domain/credit/rules/score-steps";
import type { Entitlements, FindingRole, Level, Severity, Tier } from "@/domain/credit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";
import { standingsOf } from "@/domain/people/queries/standings-of";
import { type Standing, startStanding } from "@/domain/people/vocabulary";

/** One line of the ledger with its finding and arithmetic. */
export interface StandingEntry {
  findingId: string;
  caseId: string;
  group: { id: string; name: string; code: string } | null;
  category: string;
  severity: Severity;
  role: FindingRole;
  tier: Tier | null;
  occurredAt: Date;
  effectiveAt: Date;
  expiresAt: Date;
  /** Counts now; of one case only the largest does. */
  active: boolean;
  arithmetic: Pick<
    Credit["entries"][number],
    "policyId" | "base" | "repeatPct" | "sharePct" | "cap" | "warning" | "minor" | "points"
  >;
}

/** A person's credit as derived now from the recorded facts, and what is stored for lists beside it. */
export interface PersonStanding {
  personId: string;
  score: Score;
  /** In force: down at once, up at the daily run. */
  levelInForce: Level;
  stored: Standing;
  /** Nothing since the daily run before last explains the stored copy: an alarm. */
  differs: boolean;
  entitlements: Entitlements;
  entries: StandingEntry[];
  rewards: readonly RewardFact[];
  /** Changes of the past and those already certain. */
  steps: ScoreStep[];
  next: NextLevel | null;
  policyId: string;
}

/** Where a person stands, for staff: derived by the engine, never from an edited number; logged. Throws not-found. */
export const getStanding = defineQuery({
  name: "credit.get-standing",
  permission: "credit.view",
  input: personStandingInput,
  async run({ ctx, input: { personId } }): Promise<PersonStanding> {
    const [person] = await ctx.db.select({ id: people.id }).from(people).where(eq(people.id, personId));
    if (!person) throw notFound("person");
    return await deriveStanding(ctx, personId);
  },
  logged: ({ result }) => [
    { action: "credit.read", subject: { kind: "person", id: result.personId }, detail: { score: result.score.score } },
  ],
});

/** The same for rooms above; they authorise. */
export async function deriveStanding(ctx: Ctx, personId: string): Promise<PersonStanding> {
  const at = ctx.now().getTime();
  const book = await policyBook(ctx);
  const all = (await creditFacts(ctx, [personId])).get(personId) ?? { findings: [], rewards: [] };
  // Without what was reversed or taken back, as modified.
  const facts = knownFacts(all, at);
  const credit = creditOf(facts, book, at);
  const score = scoreOn(credit.curve, at);
  const stored = (await standingsOf(ctx, [personId])).get(personId) ?? startStanding;
  const policy = policyAt(book, at);
  return {
    personId,
    score,
    levelInForce: stored.level,
    stored,
    differs: stored.version > 0 && !isExplained(stored, credit.curve, lastDailyRun(lastDailyRun(at) - 1), at),
    entitlements: entitlementsOf(stored.level, policy),
    entries: await entriesOf(ctx, personId, facts, credit, at),
    rewards: facts.rewards,
    steps: scoreSteps(credit, facts.rewards, Number.NEGATIVE_INFINITY),
    next: nextLevel(credit, facts.rewards, at, policy.levels),
    policyId: policy.id,
  };
}

async function entriesOf(
  ctx: Ctx,
  personId: string,
  facts: PersonFacts,
  credit: Credit,
  at: number,
): Promise<StandingEntry[]> {
  const rows = await ctx.db
    .select({
      finding: findings,
      group: { id: groups.id, name: groups.name, code: groups.code },
    })
    .from(findings)
    .leftJoin(groups, eq(groups.id, findings.groupId))
    .where(inArray(findings.personId, [personId]))
    .orderBy(desc(findings.effectiveAt), desc(findings.id));
  const byId = new Map(credit.entries.map((entry) => [entry.findingId, entry]));
  const known = new Map(facts.findings.map((fact) => [fact.id, fact]));
  return rows.flatMap(({ finding, group }) => {
    const [entry, fact] = [byId.get(finding.id), known.get(finding.id)];
    if (!entry || !fact) return [];
    const { policyId, base, repeatPct, sharePct, cap, warning, minor, points } = entry;
    return {
      findingId: finding.id,
      caseId: finding.caseId,
      group,
      category: fact.category,
      severity: fact.severity,
      role: fact.role,
      tier: fact.tier,
      occurredAt: finding.occurredAt,
      effectiveAt: finding.effectiveAt,
      expiresAt: new Date(entry.expiresAt),
      active: activeSpans(entry).some((span) => span.from <= at && at < span.until),
      arithmetic: { policyId, base, repeatPct, sharePct, cap, warning, minor, points },
    };
  });
}
