import { and, desc, eq, inArray } from "drizzle-orm";
import { findings, groups, notices } from "@/db/schema";
import type { CreditEntry } from "@/domain/credit/rules/credit-entry";
import type { Credit } from "@/domain/credit/rules/credit-of";
import type { PolicyBook } from "@/domain/credit/rules/credit-policy";
import type { PersonFacts } from "@/domain/credit/rules/facts";
import { rewardExpiresAt } from "@/domain/credit/rules/score-curve";
import type { FindingRole, RewardKind, Severity, Tier } from "@/domain/credit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";

/** The notice that told of an entry, and until when it can be appealed against. */
interface EntryNotice {
  number: string;
  appealUntil: Date | null;
}

/** A deduction with reason, arithmetic and expiry. */
export interface OwnDeduction {
  kind: "deduction";
  id: string;
  /** When it took effect: the notice. */
  at: Date;
  expiresAt: Date;
  active: boolean;
  /** False while a larger entry of the same case counts instead. */
  counts: boolean;
  points: number;
  category: string;
  severity: Severity;
  role: FindingRole;
  tier: Tier | null;
  group: { id: string; name: string; code: string } | null;
  occurredAt: Date;
  /** From knowing to the first act, ms; null without a clock or without an act. */
  answeredAfterMs: number | null;
  arithmetic: Pick<CreditEntry, "policyId" | "base" | "repeatPct" | "sharePct" | "cap" | "warning" | "minor">;
  notice: EntryNotice | null;
}

/** Points granted. */
export interface OwnReward {
  kind: "reward";
  id: string;
  at: Date;
  expiresAt: Date;
  active: boolean;
  points: number;
  reward: RewardKind;
}

export type OwnEntry = OwnDeduction | OwnReward;

/** Every entry of one person, newest first. Callers authorise. */
export async function ownEntries(
  ctx: Ctx,
  personId: string,
  facts: PersonFacts,
  credit: Credit,
  book: PolicyBook,
): Promise<OwnEntry[]> {
  const now = ctx.now().getTime();
  const rows = await findingRows(
    ctx,
    credit.entries.map((entry) => entry.findingId),
  );
  const told = await noticesByDecision(ctx, personId);
  const counting = countingEntries(credit.entries, now);
  const deductions = credit.entries.flatMap((entry): OwnEntry[] => {
    const row = rows.get(entry.findingId);
    const fact = facts.findings.find((finding) => finding.id === entry.findingId);
    if (!row || !fact) return [];
    const active = entry.effectiveAt <= now && now < entry.expiresAt;
    const answered = row.knowledgeAt && row.actedAt ? row.actedAt.getTime() - row.knowledgeAt.getTime() : null;
    return [
      {
        kind: "deduction",
        id: entry.findingId,
        at: new Date(entry.effectiveAt),
        expiresAt: new Date(entry.expiresAt),
        active,
        counts: active && (entry.points === 0 || counting.has(entry.findingId)),
        points: -entry.points,
        category: entry.category,
        severity: fact.amendments?.at(-1)?.severity ?? fact.severity,
        role: fact.amendments?.at(-1)?.role ?? fact.role,
        tier: fact.amendments?.at(-1)?.tier ?? fact.tier,
        group: row.group,
        occurredAt: row.occurredAt,
        answeredAfterMs: answered,
        arithmetic: {
          policyId: entry.policyId,
          base: entry.base,
          repeatPct: entry.repeatPct,
          sharePct: entry.sharePct,
          cap: entry.cap,
          warning: entry.warning,
          minor: entry.minor,
        },
        notice: told.get(row.decisionId) ?? null,
      },
    ];
  });
  const rewards = facts.rewards.map((reward): OwnEntry => {
    const expiresAt = rewardExpiresAt(reward, book);
    return {
      kind: "reward",
      id: reward.id,
      at: new Date(reward.grantedAt),
      expiresAt: new Date(expiresAt),
      active: reward.grantedAt <= now && now < expiresAt && !reward.reversedAt,
      points: reward.points,
      reward: reward.kind,
    };
  });
  return [...deductions, ...rewards].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
}

/** Of each case the entry that counts now: the largest active one (CP-1 4.2). */
function countingEntries(entries: readonly CreditEntry[], now: number): Set<string> {
  const largest = new Map<string, CreditEntry>();
  for (const entry of entries) {
    if (entry.effectiveAt > now || now >= entry.expiresAt) continue;
    const known = largest.get(entry.caseId);
    if (!known || entry.points > known.points) largest.set(entry.caseId, entry);
  }
  return new Set([...largest.values()].map((entry) => entry.findingId));
}

async function findingRows(ctx: Ctx, ids: readonly string[]) {
  const query = ctx.db
    .select({
      id: findings.id,
      decisionId: findings.decisionId,
      occurredAt: findings.occurredAt,
      knowledgeAt: findings.knowledgeAt,
      actedAt: findings.actedAt,
      group: { id: groups.id, name: groups.name, code: groups.code },
    })
    .from(findings)
    .leftJoin(groups, eq(groups.id, findings.groupId))
    .where(inArray(findings.id, [...ids]));
  const rows = ids.length === 0 ? [] : await query;
  return new Map(rows.map((row) => [row.id, row]));
}

async function noticesByDecision(ctx: Ctx, personId: string): Promise<Map<string, EntryNotice>> {
  const rows = await ctx.db
    .select({ decisionId: notices.decisionId, number: notices.number, appealUntil: notices.appealUntil })
    .from(notices)
    .where(and(eq(notices.personId, personId), eq(notices.kind, "decision")))
    .orderBy(desc(notices.publishedAt));
  return new Map(rows.flatMap(({ decisionId, ...notice }) => (decisionId ? [[decisionId, notice]] : [])));
}
