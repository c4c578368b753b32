import { asc, getTableColumns, gte } from "drizzle-orm";
import { z } from "zod";
import { coverageDays, platforms } from "@/db/schema";
import { type CoverageState, coverageStates } from "@/domain/archive/rules/coverage";
import { defineQuery } from "@/domain/command/define-query";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS, HOUR_MS, shanghaiDate } from "@/domain/kernel/time";

type ProofRow = typeof coverageDays.$inferSelect;

/** One day of a platform, in Beijing; no proof where nobody made one. */
export interface CoverageDay {
  day: string;
  state: CoverageState;
  proof: Omit<ProofRow, "platformId" | "day"> | null;
}

export interface PlatformCoverage {
  id: string;
  nameZh: string;
  nameEn: string;
  /** Oldest first, without holes: up to yesterday. */
  days: CoverageDay[];
}

/** A day may be proved until two in the morning before it counts as missing. */
const GRACE_MS = 2 * HOUR_MS;
/** Days shown. */
const SHOWN_DAYS = 212;

/** What the archive proves of each day of each platform, for the last seven months. */
export const coverage = defineQuery({
  name: "archive.coverage",
  permission: "retention.view",
  input: z.strictObject({}),
  run: ({ ctx }) => coverageSince(ctx, SHOWN_DAYS),
});

/** The days of each platform that has sent anything, from its first proof or `days` ago on. */
export async function coverageSince(ctx: Ctx, days: number): Promise<PlatformCoverage[]> {
  const now = ctx.now().getTime();
  const from = shanghaiDate(now - days * DAY_MS);
  const [known, proofs] = await Promise.all([
    ctx.db
      .select({ id: platforms.id, nameZh: platforms.nameZh, nameEn: platforms.nameEn })
      .from(platforms)
      .orderBy(asc(platforms.createdAt), asc(platforms.code)),
    ctx.db
      .select(getTableColumns(coverageDays))
      .from(coverageDays)
      .where(gte(coverageDays.day, from))
      .orderBy(asc(coverageDays.day)),
  ]);
  const byPlatform = new Map<string, Map<string, ProofRow>>();
  for (const proof of proofs) {
    const of = byPlatform.get(proof.platformId) ?? new Map<string, ProofRow>();
    byPlatform.set(proof.platformId, of.set(proof.day, proof));
  }
  return known.flatMap((platform) => {
    const of = byPlatform.get(platform.id);
    const first = of?.keys().next().value;
    return of && first ? [{ ...platform, days: daysFrom(first, shanghaiDate(now - DAY_MS - GRACE_MS), of) }] : [];
  });
}

function daysFrom(first: string, last: string, proofs: ReadonlyMap<string, ProofRow>): CoverageDay[] {
  const days: { day: string; proof: ProofRow | null }[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    days.push({ day, proof: proofs.get(day) ?? null });
  }
  const states = coverageStates(days.map(({ proof }) => proof));
  return days.map(({ day, proof }, at) => ({ day, proof, state: states[at] ?? "missing" }));
}
